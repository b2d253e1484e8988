import type { MemberActor, OwnMentionsOutput, PageInput, ProofDeclineReason } from "@worth/contracts";
import { countTouches } from "../acts/count-touches.ts";
import { listAliases } from "../customers/resolve-customer.ts";
import type { MailDeps } from "../deps.ts";
import { actsOf } from "./list-mentions.ts";
import { linkOf } from "./tracked-links.ts";

const pageSize = 20;

/** What a member said elsewhere, newest first, with what became of it, and their links. */
export async function listOwnMentions(
  { database, portalUrl }: Pick<MailDeps, "database" | "portalUrl">,
  { customerId }: MemberActor,
  { page }: PageInput,
): Promise<OwnMentionsOutput> {
  const aliases = await listAliases(database, customerId);
  const where = { customerId: { in: aliases } };
  const [mentions, total, links] = await Promise.all([
    database.mention.findMany({
      where,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      include: { text: true, act: { select: { id: true } } },
    }),
    database.mention.count({ where }),
    database.trackedLink.findMany({ where, orderBy: [{ createdAt: "asc" }, { id: "asc" }] }),
  ]);
  const touches = await countTouches(database, actsOf(mentions));
  return {
    rows: mentions.map(({ id, kind, channel, state, page: read, audience, reason, text, act, ...at }) => ({
      id,
      kind,
      channel,
      state,
      page: read,
      audience,
      url: text?.url ?? "",
      title: text?.title ?? "",
      note: text?.note ?? "",
      reason: reason as ProofDeclineReason | null,
      touchCount: touches.get(act?.id ?? "") ?? 0,
      saidAt: at.occurredAt.toISOString(),
      enteredAt: at.createdAt.toISOString(),
    })),
    total,
    page,
    pageSize,
    links: links.map(({ channel, code, clickCount }) => ({
      channel,
      url: linkOf(portalUrl, code),
      clickCount,
    })),
  };
}
