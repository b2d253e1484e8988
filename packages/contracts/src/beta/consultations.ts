import { z } from "zod";
import { instantSchema, pageOf, pageSchema, textSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";
import { openTextSchema } from "./beta-kinds.ts";

const consultationId = idSchema("consultation");

export const consultationInput = z.strictObject({ consultationId });
export type ConsultationInput = z.infer<typeof consultationInput>;

export const answerConsultationInput = z.strictObject({
  consultationId,
  optionId: idSchema("consultationOption"),
  comment: openTextSchema(2_000),
});
export type AnswerConsultationInput = z.infer<typeof answerConsultationInput>;

const shape = {
  id: consultationId,
  group: z.strictObject({ id: idSchema("betaGroup"), name: z.string() }),
  question: z.string(),
  body: z.string(),
  closesAt: instantSchema,
  isClosed: z.boolean(),
  answerCount: z.int(),
  outcome: z.string().nullable(),
};
const option = { id: idSchema("consultationOption"), label: z.string(), answerCount: z.int() };

/** How many were for what is shown to whoever answered, or once nobody can any more. */
export const consultationOutput = z.strictObject({
  ...shape,
  options: z.array(z.strictObject({ ...option, answerCount: z.int().nullable() })),
  answer: z.strictObject({ optionId: idSchema("consultationOption"), comment: z.string() }).nullable(),
});
export type ConsultationOutput = z.infer<typeof consultationOutput>;

export const createConsultationInput = z.strictObject({
  groupId: idSchema("betaGroup"),
  question: textSchema(200),
  body: openTextSchema(10_000),
  closesAt: instantSchema,
  options: z.array(textSchema(120)).min(2).max(10),
});
export type CreateConsultationInput = z.infer<typeof createConsultationInput>;

export const createConsultationOutput = z.strictObject({ consultationId });

export const staffConsultationInput = z.strictObject({ consultationId, page: pageSchema });
export type StaffConsultationInput = z.infer<typeof staffConsultationInput>;

export const staffConsultationOutput = z.strictObject({
  ...shape,
  options: z.array(z.strictObject(option)),
  /** Who was heard, the latest first. */
  answers: pageOf(
    z.strictObject({
      customer: z.strictObject({ id: idSchema("customer"), displayName: z.string() }),
      optionLabel: z.string(),
      comment: z.string(),
    }),
  ),
});
export type StaffConsultationOutput = z.infer<typeof staffConsultationOutput>;

export const postOutcomeInput = z.strictObject({ consultationId, outcome: textSchema(2_000) });
export type PostOutcomeInput = z.infer<typeof postOutcomeInput>;
