import { z } from "zod";
import { campaignIdSchema } from "../campaigns/campaigns.ts";
import { idSchema } from "../ids.ts";
import { emailSchema, instantSchema, textSchema } from "../fields.ts";
import { heardWordsSchema } from "../mentions/following.ts";

export const requestSignInInput = z.strictObject({ email: emailSchema });
export type RequestSignInInput = z.infer<typeof requestSignInInput>;

/** The link's secret, as it stands in the mail. */
export const signInTokenSchema = z.string().regex(/^[A-Za-z0-9_-]{16,128}$/);

export const signInCodeSchema = z.string().regex(/^[0-9]{6}$/);

/** A code a friend got: letters, digits and hyphens, compared in lower case. */
export const referralCodeSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9-]{6,40}$/);

export const startJoinInput = z.strictObject({
  displayName: textSchema(80),
  email: emailSchema,
  code: referralCodeSchema.optional(),
  /** Of the link, for browsers that keep no cookies; one that does not exist keeps nobody from joining. */
  campaign: campaignIdSchema.optional().catch(undefined),
  consentTextId: idSchema("consentText"),
  /** How they heard about us; nothing that is typed there keeps anybody from joining. */
  heardFrom: heardWordsSchema.optional().catch(undefined),
});
export type StartJoinInput = z.infer<typeof startJoinInput>;

export const consentTextOutput = z.strictObject({
  id: idSchema("consentText"),
  version: z.int(),
  body: z.string(),
});
export type ConsentTextOutput = z.infer<typeof consentTextOutput>;

/** One signed-in browser of a person. */
export const sessionOutput = z.strictObject({
  id: z.string(),
  isThisOne: z.boolean(),
  device: z.string(),
  createdAt: instantSchema,
  lastSeenAt: instantSchema,
});
export type SessionOutput = z.infer<typeof sessionOutput>;

export const revokeSessionInput = z.strictObject({ sessionId: z.string().min(1).max(64) });

export const profileOutput = z.strictObject({
  displayName: z.string(),
  email: z.string(),
  joinedAt: instantSchema,
});
export type ProfileOutput = z.infer<typeof profileOutput>;

export const updateProfileInput = z.strictObject({ displayName: textSchema(80) });
export type UpdateProfileInput = z.infer<typeof updateProfileInput>;
