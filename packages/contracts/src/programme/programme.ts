import { z } from "zod";
import { currencySchema, textSchema } from "../fields.ts";
import { referralOfferingSchema } from "../rules/offer.ts";

/** What anybody may know about the programme. */
export const programmeOutput = z.strictObject({
  name: z.string(),
  shopUrl: z.string(),
  reportingCurrency: currencySchema,
  timeZone: z.string(),
  attributionWindowDays: z.int(),
  refundWindowDays: z.int(),
  offering: referralOfferingSchema,
  isDemo: z.boolean(),
});

export type ProgrammeOutput = z.infer<typeof programmeOutput>;

export const updateProgrammeInput = z.strictObject({
  name: textSchema(80),
  shopUrl: z.url({ protocol: /^https?$/ }).max(300),
  attributionWindowDays: z.int().min(1).max(730),
  refundWindowDays: z.int().min(0).max(365),
});

export type UpdateProgrammeInput = z.infer<typeof updateProgrammeInput>;

/** The providers a stand-in can play in place of the real service. */
export const standInProviders = ["stripe", "resend"] as const;

export type StandInProvider = (typeof standInProviders)[number];
