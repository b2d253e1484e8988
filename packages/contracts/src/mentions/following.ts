import { z } from "zod";
import { emailSchema, instantSchema, pageOf, pageSchema, textSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";
import { visitorSchema } from "../reviews/wall.ts";

/** The code of a tracked link: chance alone, so that none can be guessed. */
export const trackedCodeSchema = z.string().regex(/^[a-z0-9]{8,16}$/);

export const followLinkInput = z.strictObject({ code: trackedCodeSchema, visitor: visitorSchema });
export type FollowLinkInput = z.infer<typeof followLinkInput>;

export const followedLinkOutput = z.strictObject({
  /** Who recommends, as far as they allow; empty when their name is an address. */
  firstName: z.string(),
  /** Their friend's page, when they have one. */
  referralCode: z.string().nullable(),
});
export type FollowedLinkOutput = z.infer<typeof followedLinkOutput>;

/** How long an answer to "how did you hear about us?" can be. */
export const longestHeardAnswer = 200;
export const heardWordsSchema = textSchema(longestHeardAnswer);

export const listHeardInput = z.strictObject({ page: pageSchema });
export type ListHeardInput = z.infer<typeof listHeardInput>;

const personSchema = z.strictObject({ id: idSchema("customer"), displayName: z.string() });

export const heardRowOutput = z.strictObject({
  id: idSchema("heardAnswer"),
  customer: personSchema,
  source: z.enum(["join", "checkout"]),
  words: z.string(),
  /** Members whose name is like it, the closest first. */
  candidates: z.array(personSchema),
  answeredAt: instantSchema,
});
export type HeardRowOutput = z.infer<typeof heardRowOutput>;

export const listHeardOutput = pageOf(heardRowOutput);
export type ListHeardOutput = z.infer<typeof listHeardOutput>;

export const confirmHeardInput = z.strictObject({
  heardAnswerId: idSchema("heardAnswer"),
  /** Whom they meant; null for nobody we know. */
  customerId: idSchema("customer").nullable(),
});
export type ConfirmHeardInput = z.infer<typeof confirmHeardInput>;

export const logReferenceCallInput = z.strictObject({
  /** The customer who spoke. */
  customerId: idSchema("customer"),
  listener: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("customer"), email: emailSchema }),
    z.strictObject({ kind: z.literal("lead"), leadId: idSchema("lead") }),
  ]),
  saidOn: z.iso.date(),
  note: z.union([z.string().trim().length(0), textSchema(2_000)]),
});
export type LogReferenceCallInput = z.infer<typeof logReferenceCallInput>;
