import { z } from "zod";
import { instantSchema, pageOf, pageSchema, textSchema } from "../fields.ts";
import { boardVisibilities } from "../ideas/idea-kinds.ts";
import { idSchema } from "../ids.ts";
import {
  betaTestKinds,
  betaTestPhases,
  feedbackItemKinds,
  feedbackQuestionKinds,
  longestFeedback,
  openTextSchema,
} from "./beta-kinds.ts";

const testId = idSchema("betaTest");
const feedbackId = idSchema("feedback");
const task = z.strictObject({ id: idSchema("betaTask"), title: z.string() });
const question = z.strictObject({
  id: idSchema("feedbackQuestion"),
  kind: z.enum(feedbackQuestionKinds),
  label: z.string(),
  choices: z.array(z.string()),
});

export const betaTestInput = z.strictObject({ testId });
export type BetaTestInput = z.infer<typeof betaTestInput>;

const answer = z.strictObject({
  questionId: idSchema("feedbackQuestion"),
  rating: z.int().min(1).max(5).nullable(),
  /** The place of what was chosen, from 0. */
  choice: z.int().min(0).max(30).nullable(),
  body: openTextSchema(longestFeedback),
});
export type FeedbackAnswerInput = z.infer<typeof answer>;

export const saveFeedbackInput = z.strictObject({
  testId,
  body: openTextSchema(longestFeedback),
  taskIds: z.array(idSchema("betaTask")).max(20),
  answers: z.array(answer).max(20),
});
export type SaveFeedbackInput = z.infer<typeof saveFeedbackInput>;

export const savedFeedbackOutput = z.strictObject({ feedbackId });

export const addScreenshotInput = z.strictObject({
  testId,
  content: z.instanceof(Uint8Array<ArrayBuffer>),
});
export type AddScreenshotInput = z.infer<typeof addScreenshotInput>;

export const screenshotInput = z.strictObject({ pictureId: idSchema("feedbackPicture") });
export type ScreenshotInput = z.infer<typeof screenshotInput>;

const pictures = z.array(
  z.strictObject({ id: idSchema("feedbackPicture"), width: z.int(), height: z.int() }),
);
const said = {
  body: z.string(),
  taskIds: z.array(idSchema("betaTask")),
  answers: z.array(
    z.strictObject({
      questionId: idSchema("feedbackQuestion"),
      rating: z.int().nullable(),
      choice: z.int().nullable(),
      body: z.string(),
    }),
  ),
  pictures,
};

export const betaTestOutput = z.strictObject({
  id: testId,
  group: z.strictObject({ id: idSchema("betaGroup"), name: z.string() }),
  name: z.string(),
  about: z.string(),
  kind: z.enum(betaTestKinds),
  opensAt: instantSchema,
  closesAt: instantSchema,
  phase: z.enum(betaTestPhases),
  tasks: z.array(task),
  questions: z.array(question),
  /** What the reader wrote so far; null before the first word. */
  feedback: z.strictObject({ ...said, isSent: z.boolean() }).nullable(),
  /** Their part in it, 0 to 100. */
  score: z.int(),
});
export type BetaTestOutput = z.infer<typeof betaTestOutput>;

export const createBetaTestInput = z.strictObject({
  groupId: idSchema("betaGroup"),
  name: textSchema(120),
  about: textSchema(5_000),
  kind: z.enum(betaTestKinds),
  opensAt: instantSchema,
  closesAt: instantSchema,
  tasks: z.array(textSchema(200)).max(20),
  questions: z
    .array(
      z.strictObject({
        kind: z.enum(feedbackQuestionKinds),
        label: textSchema(200),
        choices: z.array(textSchema(100)).max(20),
      }),
    )
    .max(17),
});
export type CreateBetaTestInput = z.infer<typeof createBetaTestInput>;

export const createBetaTestOutput = z.strictObject({ testId });

export const getStaffBetaTestInput = z.strictObject({ testId, page: pageSchema });
export type GetStaffBetaTestInput = z.infer<typeof getStaffBetaTestInput>;

export const staffBetaTestOutput = z.strictObject({
  id: testId,
  group: z.strictObject({ id: idSchema("betaGroup"), name: z.string() }),
  name: z.string(),
  about: z.string(),
  kind: z.enum(betaTestKinds),
  opensAt: instantSchema,
  closesAt: instantSchema,
  phase: z.enum(betaTestPhases),
  tasks: z.array(task.extend({ doneCount: z.int() })),
  questions: z.array(
    question.extend({
      answerCount: z.int(),
      /** Of ratings, 1 to 5. */
      meanRating: z.number().nullable(),
      /** How often each was chosen, in the order of the choices. */
      choiceCounts: z.array(z.int()),
    }),
  ),
  /** Where feedback can become an idea, the one that fewest people see first. */
  boards: z.array(
    z.strictObject({ id: idSchema("board"), name: z.string(), visibility: z.enum(boardVisibilities) }),
  ),
  feedback: pageOf(
    z.strictObject({
      id: feedbackId,
      customer: z.strictObject({ id: idSchema("customer"), displayName: z.string() }),
      sentAt: instantSchema,
      score: z.int(),
      ...said,
      items: z.array(
        z.strictObject({
          kind: z.enum(feedbackItemKinds),
          ideaId: idSchema("idea").nullable(),
          isFixed: z.boolean(),
        }),
      ),
    }),
  ),
});
export type StaffBetaTestOutput = z.infer<typeof staffBetaTestOutput>;

export const sortFeedbackInput = z.strictObject({
  feedbackId,
  kind: z.enum(feedbackItemKinds),
  /** What an idea is called; nothing else has a title. */
  title: openTextSchema(120),
  /** The board an idea goes to, and so who reads it; null for anything else. */
  boardId: idSchema("board").nullable(),
});
export type SortFeedbackInput = z.infer<typeof sortFeedbackInput>;

export const fixBugInput = z.strictObject({ feedbackId });
export type FixBugInput = z.infer<typeof fixBugInput>;
