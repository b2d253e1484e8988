import { createId } from "@worth/contracts";
import { buildAct } from "./acts.ts";
import { inserting, type Built } from "./built.ts";
import { longAgo } from "./moment.ts";
import { mergeRows, type Rows } from "./rows.ts";

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
  /** What was said about it that others see. */
  comments?: readonly { customerId: string; body: string }[];
  /** The status it came to, the day after it was sent or at that moment, with what staff said. */
  movedTo?: string | null;
  movedAt?: Date;
  note?: string;
  staffId?: string;
  /** What it is part of by now; the counts of that one are for `recount`. */
  mergedIntoId?: string | null;
};

/** An idea people see, which its author follows; its counters are right, but for the value behind it. */
export function buildIdea(overrides: IdeaOverrides): Built<{ ideaId: string; actId: string }> {
  const { id = createId("idea"), boardId, customerId, productId = null, effort = null } = overrides;
  const { state = "published", submittedAt = longAgo, voterIds = [], comments = [] } = overrides;
  const { title = "Work without a connection", body = "On the train there is none." } = overrides;
  const { plan = "", mergedIntoId = null, movedTo = null, statusId } = overrides;
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
    commentCount: comments.length,
    followerCount: 1,
    trend: voterIds.length === 0 ? 0 : weeksOf(submittedAt) + Math.log2(voterIds.length),
  };
  const dates = { submittedAt, createdAt: submittedAt, updatedAt: submittedAt };
  const about = { boardId, statusId: movedTo ?? statusId, customerId, productId, actId, state, effort };
  const createdAt = submittedAt;
  return {
    ids: { ideaId: id, actId },
    rows: mergeRows([
      act.rows,
      {
        idea: [{ id, mergedIntoId, rootId: mergedIntoId ?? id, ...about, ...counted, ...dates }],
        ideaText: [{ ideaId: id, title, body, plan }],
        ideaVote: voterIds.map((voterId) => ({ ideaId: id, customerId: voterId, createdAt })),
        ideaFollow: [{ ideaId: id, customerId, createdAt }],
      },
      ...comments.map((said) => commentRows(id, said, submittedAt)),
      moveRows(id, overrides, submittedAt),
    ]),
  };
}

function commentRows(ideaId: string, said: { customerId: string; body: string }, createdAt: Date): Rows {
  const id = createId("ideaComment");
  return {
    ideaComment: [{ id, ideaId, customerId: said.customerId, state: "published", createdAt }],
    ideaCommentText: [{ commentId: id, body: said.body }],
  };
}

function moveRows(
  ideaId: string,
  { movedTo, movedAt, note = "", statusId, staffId = "stf_0" }: IdeaOverrides,
  at: Date,
): Rows {
  if (!movedTo) return {};
  const id = createId("ideaStatusChange");
  const moved = movedAt ?? new Date(at.getTime() + 86_400_000);
  const facts = { occurredAt: moved, recordedAt: moved };
  return {
    ideaStatusChange: [{ id, ideaId, fromId: statusId, toId: movedTo, staffId, ...facts }],
    ideaStatusNote: note === "" ? [] : [{ changeId: id, body: note }],
  };
}

/** Weeks since 1970: what a vote of that moment weighs, as a power of 2. */
const weeksOf = (at: Date): number => at.getTime() / 604_800_000;

export const createIdea = inserting(buildIdea);
