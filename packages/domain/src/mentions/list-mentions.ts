import type { ListMentionsInput, ListMentionsOutput, MentionRowOutput, StaffActor } from "@worth/contracts";
import type { Prisma } from "@worth/db";
import { countTouches } from "../acts/count-touches.ts";
import type { Deps } from "../deps.ts";

const pageSize = 50;

export const mentionInclude = {
  text: true,
  customer: { select: { id: true, displayName: true } },
  act: { select: { id: true } },
} as const satisfies Prisma.MentionInclude;

type MentionRow = Prisma.MentionGetPayload<{ include: typeof mentionInclude }>;

/** What waits comes longest first, everything else newest first. */
export async function listMentions(
  { database }: Pick<Deps, "database">,
  _actor: StaffActor,
  { state, sentiment, page }: ListMentionsInput,
): Promise<ListMentionsOutput> {
  const where = {
    ...(state && { state }),
    ...(sentiment && { OR: [{ sentiment }, { sentiment: null, proposedSentiment: sentiment }] }),
  };
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
  const touches = await countTouches(database, actsOf(mentions));
  return {
    rows: mentions.map((mention) => toMentionRow(mention, touches)),
    total,
    page,
    pageSize,
    waitingCount,
    heardCount,
  };
}

/** The acts that mentions became. */
export const actsOf = (mentions: readonly { act: { id: string } | null }[]): { id: string }[] =>
  mentions.flatMap(({ act }) => act ?? []);

export const toMentionRow = (
  { act, text, ...mention }: MentionRow,
  touches: ReadonlyMap<string, number>,
): MentionRowOutput => ({
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
  touchCount: touches.get(act?.id ?? "") ?? 0,
  saidAt: mention.occurredAt.toISOString(),
  enteredAt: mention.createdAt.toISOString(),
});
