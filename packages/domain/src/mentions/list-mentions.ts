import type { ListMentionsInput, ListMentionsOutput, MentionRowOutput, StaffActor } from "@worth/contracts";
import type { Prisma } from "@worth/db";
import type { Deps } from "../deps.ts";

const pageSize = 50;

export const mentionInclude = {
  text: true,
  customer: { select: { id: true, displayName: true } },
  act: { select: { _count: { select: { touches: true } } } },
} as const satisfies Prisma.MentionInclude;

type MentionRow = Prisma.MentionGetPayload<{ include: typeof mentionInclude }>;

/** What waits comes longest first, everything else newest first. */
export async function listMentions(
  { database }: Pick<Deps, "database">,
  _actor: StaffActor,
  { state, sentiment, page }: ListMentionsInput,
): Promise<ListMentionsOutput> {
  const where = { ...(state && { state }), ...(sentiment && { sentiment }) };
  const order = state === "waiting" ? "asc" : "desc";
  const [mentions, total, waitingCount, heardCount] = await Promise.all([
    database.mention.findMany({
      where,
      orderBy: [{ createdAt: order }, { id: order }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      include: mentionInclude,
    }),
    database.mention.count({ where }),
    database.mention.count({ where: { state: "waiting" } }),
    database.heardAnswer.count({ where: { state: "waiting" } }),
  ]);
  return { rows: mentions.map(toMentionRow), total, page, pageSize, waitingCount, heardCount };
}

export const toMentionRow = ({ act, text, ...mention }: MentionRow): MentionRowOutput => ({
  id: mention.id,
  customer: mention.customer,
  kind: mention.kind,
  channel: mention.channel,
  state: mention.state,
  title: text?.title ?? "",
  url: text?.url ?? "",
  proposedSentiment: mention.proposedSentiment,
  sentiment: mention.sentiment,
  audience: mention.audience,
  touchCount: act?._count.touches ?? 0,
  saidAt: mention.occurredAt.toISOString(),
  enteredAt: mention.createdAt.toISOString(),
});
