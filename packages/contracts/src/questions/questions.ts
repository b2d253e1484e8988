import { z } from "zod";
import { instantSchema, pageOf, pageSchema, textSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";
import { postRefusals } from "../posts/posts.ts";
import { visitorSchema } from "../reviews/wall.ts";

export const longestQuestion = 500;
export const longestAnswer = 2_000;

/** What people ask and answer about products: each is read, reported and decided for itself. */
export const talkKinds = ["question", "answer"] as const;
export type TalkKind = (typeof talkKinds)[number];

export const talkStates = ["waiting", "published", "hidden"] as const;
export type TalkState = (typeof talkStates)[number];

const productSchema = z.strictObject({ id: idSchema("product"), name: z.string() });

export const askQuestionInput = z.strictObject({
  productId: idSchema("product"),
  body: textSchema(longestQuestion),
  /** A field no person sees was filled in: somebody looks at it first. */
  isDoubtful: z.boolean(),
});
export type AskQuestionInput = z.infer<typeof askQuestionInput>;

export const askQuestionOutput = z.strictObject({ questionId: idSchema("question"), isWaiting: z.boolean() });

export const answerQuestionInput = z.strictObject({
  questionId: idSchema("question"),
  body: textSchema(longestAnswer),
  isDoubtful: z.boolean(),
});
export type AnswerQuestionInput = z.infer<typeof answerQuestionInput>;

export const answerQuestionOutput = z.strictObject({ answerId: idSchema("answer"), isWaiting: z.boolean() });

export const markAnswerInput = z.strictObject({
  answerId: idSchema("answer"),
  isHelpful: z.boolean(),
  visitor: visitorSchema,
});
export type MarkAnswerInput = z.infer<typeof markAnswerInput>;

const talkId = z.union([idSchema("question"), idSchema("answer")]);

export const reportTalkInput = z.strictObject({
  kind: z.enum(talkKinds),
  postId: talkId,
  reason: z.enum(postRefusals),
});
export type ReportTalkInput = z.infer<typeof reportTalkInput>;

export const answerOutput = z.strictObject({
  id: idSchema("answer"),
  body: z.string(),
  /** The first word of their name; empty when it is an address, null for the team. */
  authorFirstName: z.string().nullable(),
  isVerified: z.boolean(),
  at: instantSchema,
  helpfulCount: z.int(),
  isOwn: z.boolean(),
  isMarkedHelpful: z.boolean(),
  isReported: z.boolean(),
  state: z.enum(talkStates),
  /** Why it is hidden; its author alone sees it then. */
  reason: z.enum(postRefusals).nullable(),
});
export type AnswerOutput = z.infer<typeof answerOutput>;

export const questionOutput = z.strictObject({
  id: idSchema("question"),
  body: z.string(),
  authorFirstName: z.string(),
  at: instantSchema,
  answerCount: z.int(),
  isOwn: z.boolean(),
  isReported: z.boolean(),
  state: z.enum(talkStates),
  reason: z.enum(postRefusals).nullable(),
});
export type QuestionOutput = z.infer<typeof questionOutput>;

export const listQuestionsInput = z.strictObject({
  productId: idSchema("product"),
  page: pageSchema,
  visitor: visitorSchema,
});
export type ListQuestionsInput = z.infer<typeof listQuestionsInput>;

export const listQuestionsOutput = pageOf(
  /** With the answer most people found helpful; null while there is none. */
  questionOutput.extend({ best: answerOutput.nullable() }),
).extend({ product: productSchema });
export type ListQuestionsOutput = z.infer<typeof listQuestionsOutput>;

export const getQuestionInput = z.strictObject({
  questionId: idSchema("question"),
  page: pageSchema,
  visitor: visitorSchema,
});
export type GetQuestionInput = z.infer<typeof getQuestionInput>;

export const getQuestionOutput = questionOutput.extend({
  product: productSchema,
  answers: pageOf(answerOutput),
});
export type GetQuestionOutput = z.infer<typeof getQuestionOutput>;
