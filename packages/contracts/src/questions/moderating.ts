import { z } from "zod";
import { instantSchema, pageOf, pageSchema, textSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";
import { postFilters, postOutcomes, postRefusals } from "../posts/posts.ts";
import { longestAnswer, talkKinds } from "./questions.ts";

const talkId = z.union([idSchema("question"), idSchema("answer")]);

export const listTalkInput = z.strictObject({
  filter: z.enum([...postFilters, "unanswered"]).default("waiting"),
  page: pageSchema,
});
export type ListTalkInput = z.infer<typeof listTalkInput>;

export const talkOutput = z.strictObject({
  kind: z.enum(talkKinds),
  id: talkId,
  questionId: idSchema("question"),
  /** The question it is, or answers. */
  question: z.string(),
  /** Empty for a question. */
  answer: z.string(),
  productName: z.string(),
  customer: z.strictObject({ id: idSchema("customer"), displayName: z.string() }),
  at: instantSchema,
  reportCount: z.int(),
});
export type TalkOutput = z.infer<typeof talkOutput>;

export const listTalkOutput = pageOf(talkOutput);
export type ListTalkOutput = z.infer<typeof listTalkOutput>;

export const decideTalkInput = z.strictObject({
  kind: z.enum(talkKinds),
  postId: talkId,
  outcome: z.enum(postOutcomes),
  /** Needed to hide. */
  reason: z.enum(postRefusals).optional(),
});
export type DecideTalkInput = z.infer<typeof decideTalkInput>;

export const answerAsStaffInput = z.strictObject({
  questionId: idSchema("question"),
  body: textSchema(longestAnswer),
});
export type AnswerAsStaffInput = z.infer<typeof answerAsStaffInput>;
