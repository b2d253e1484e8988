import { z } from "zod";
import {
  currencySchema,
  instantSchema,
  moneyMinorSchema,
  pageOf,
  pageSchema,
  searchSchema,
} from "../fields.ts";
import { idSchema } from "../ids.ts";
import { postRefusals } from "../posts/posts.ts";
import { ideaSorts, ideaStages, ideaStates } from "./idea-kinds.ts";
import { ideaAttachmentOutput } from "./writing.ts";

const ideaId = idSchema("idea");

export const ideaStatusOutput = z.strictObject({ name: z.string(), stage: z.enum(ideaStages) });

export const listIdeasInput = z.strictObject({
  boardId: idSchema("board").optional(),
  stage: z.enum(ideaStages).optional(),
  search: searchSchema(120),
  sort: z.enum(ideaSorts).default("trend"),
  page: pageSchema,
});
export type ListIdeasInput = z.infer<typeof listIdeasInput>;

export const ideaRowOutput = z.strictObject({
  id: ideaId,
  title: z.string(),
  /** The beginning of the text. */
  excerpt: z.string(),
  status: ideaStatusOutput,
  category: z.string().nullable(),
  /** The first word of their name; empty when it is an address. */
  authorFirstName: z.string(),
  voteCount: z.int(),
  commentCount: z.int(),
  submittedAt: instantSchema,
  isVoted: z.boolean(),
  /** Nothing is decided any more, so nobody votes. */
  isEnded: z.boolean(),
});
export type IdeaRowOutput = z.infer<typeof ideaRowOutput>;

export const listIdeasOutput = pageOf(ideaRowOutput).extend({
  /** There are more than were counted: past that nobody leafs. */
  isMore: z.boolean(),
  boards: z.array(z.strictObject({ id: idSchema("board"), name: z.string(), description: z.string() })),
});
export type ListIdeasOutput = z.infer<typeof listIdeasOutput>;

export const ideaInput = z.strictObject({ ideaId });
export type IdeaInput = z.infer<typeof ideaInput>;

export const getIdeaInput = z.strictObject({ ideaId, page: pageSchema });
export type GetIdeaInput = z.infer<typeof getIdeaInput>;

export const ideaCommentOutput = z.strictObject({
  id: idSchema("ideaComment"),
  /** The first word of their name; null for our own team. */
  authorFirstName: z.string().nullable(),
  body: z.string(),
  at: instantSchema,
  isOwn: z.boolean(),
  isReported: z.boolean(),
  /** Seen by its author alone until somebody read it. */
  state: z.enum(ideaStates),
  /** Why it is hidden, for its author. */
  reason: z.enum(postRefusals).nullable(),
});
export type IdeaCommentOutput = z.infer<typeof ideaCommentOutput>;

export const ideaOutput = ideaRowOutput.omit({ excerpt: true }).extend({
  board: z.strictObject({ id: idSchema("board"), name: z.string() }),
  product: z.strictObject({ id: idSchema("product"), name: z.string() }).nullable(),
  plan: z.string(),
  body: z.string(),
  state: z.enum(ideaStates),
  /** Why it is hidden, for its author. */
  reason: z.enum(postRefusals).nullable(),
  attachments: z.array(ideaAttachmentOutput),
  isOwn: z.boolean(),
  isFollowed: z.boolean(),
  isReported: z.boolean(),
  followerCount: z.int(),
  /** What the reader said it would be worth to them a year; null when they did not, or did not vote. */
  worthMinor: moneyMinorSchema.nullable(),
  currency: currencySchema,
  /** What staff said with the latest change of status. */
  note: z.string(),
  /** Ideas that were merged into this one. */
  merged: z.array(
    z.strictObject({ id: ideaId, title: z.string(), body: z.string(), authorFirstName: z.string() }),
  ),
  comments: pageOf(ideaCommentOutput),
});
export type IdeaOutput = z.infer<typeof ideaOutput>;

/** An idea, or the one it ends in by merges: its address goes on to there. */
export const getIdeaOutput = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("idea"), idea: ideaOutput }),
  z.strictObject({ kind: z.literal("merged"), rootId: ideaId }),
]);
export type GetIdeaOutput = z.infer<typeof getIdeaOutput>;
