import { z } from "zod";
import { textSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";
import { longestComment } from "./idea-kinds.ts";

const ideaId = idSchema("idea");

export const voteForIdeaInput = z.strictObject({ ideaId, isFor: z.boolean() });
export type VoteForIdeaInput = z.infer<typeof voteForIdeaInput>;

/** What it would be worth to a supporter a year, in the programme's currency; null takes it back. */
export const sayWorthInput = z.strictObject({
  ideaId,
  worthMinor: z.int().min(1).max(1_000_000_000_00).nullable(),
});
export type SayWorthInput = z.infer<typeof sayWorthInput>;

export const followIdeaInput = z.strictObject({ ideaId, isFollowed: z.boolean() });
export type FollowIdeaInput = z.infer<typeof followIdeaInput>;

export const commentOnIdeaInput = z.strictObject({
  ideaId,
  body: textSchema(longestComment),
  /** A field no person sees was filled in: somebody looks at it first. */
  isDoubtful: z.boolean(),
});
export type CommentOnIdeaInput = z.infer<typeof commentOnIdeaInput>;

export const commentOnIdeaOutput = z.strictObject({
  commentId: idSchema("ideaComment"),
  isWaiting: z.boolean(),
});
