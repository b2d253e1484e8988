import { createId } from "@worth/contracts";
import { buildAct } from "./acts.ts";
import { inserting, type Built } from "./built.ts";
import { longAgo } from "./moment.ts";
import { mergeRows } from "./rows.ts";

export type IdeaOverrides = {
  id?: string;
  boardId: string;
  statusId: string;
  customerId: string;
  productId?: string | null;
  state?: "waiting" | "published" | "hidden";
  title?: string;
  body?: string;
  plan?: string;
  effort?: number | null;
  submittedAt?: Date;
  /** Who is for it, once each. */
  voterIds?: readonly string[];
};

/** An idea people see, which its author follows; its counters are right, but for the value behind it. */
export function buildIdea(overrides: IdeaOverrides): Built<{ ideaId: string; actId: string }> {
  const { id = createId("idea"), boardId, statusId, customerId, productId = null, effort = null } = overrides;
  const { state = "published", submittedAt = longAgo, voterIds = [] } = overrides;
  const { title = "Work without a connection", body = "On the train there is none." } = overrides;
  const { plan = "" } = overrides;
  const act = buildAct({
    customerId,
    kind: "idea",
    role: "innovator",
    productId,
    title,
    body,
    occurredAt: submittedAt,
  });
  const { actId } = act.ids;
  const counted = {
    voteCount: voterIds.length,
    followerCount: 1,
    trend: voterIds.length === 0 ? 0 : weeksOf(submittedAt) + Math.log2(voterIds.length),
  };
  const dates = { submittedAt, createdAt: submittedAt, updatedAt: submittedAt };
  const about = { boardId, statusId, customerId, productId, actId, state, effort };
  const createdAt = submittedAt;
  return {
    ids: { ideaId: id, actId },
    rows: mergeRows([
      act.rows,
      {
        idea: [{ id, rootId: id, ...about, ...counted, ...dates }],
        ideaText: [{ ideaId: id, title, body, plan }],
        ideaVote: voterIds.map((voterId) => ({ ideaId: id, customerId: voterId, createdAt })),
        ideaFollow: [{ ideaId: id, customerId, createdAt }],
      },
    ]),
  };
}

/** Weeks since 1970: what a vote of that moment weighs, as a power of 2. */
const weeksOf = (at: Date): number => at.getTime() / 604_800_000;

export const createIdea = inserting(buildIdea);
