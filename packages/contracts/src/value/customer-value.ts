import { z } from "zod";
import { currencySchema, instantSchema, moneyMinorSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";
import { expectedValueOutput } from "./expected-value.ts";
import { momentSchema } from "./moment.ts";

/** The four parts of a value and their exact sum. */
export const partsOutput = z.strictObject({
  own: moneyMinorSchema,
  referral: moneyMinorSchema,
  influence: moneyMinorSchema,
  innovation: moneyMinorSchema,
  totalMinor: moneyMinorSchema,
});
export type PartsOutput = z.infer<typeof partsOutput>;

/** `net = own - passed up - influenced - innovated + received`, to the minor unit. */
export const bridgeOutput = z.strictObject({
  ownMinor: moneyMinorSchema,
  passedUpMinor: moneyMinorSchema,
  influencedMinor: moneyMinorSchema,
  innovatedMinor: moneyMinorSchema,
  receivedReferralMinor: moneyMinorSchema,
  receivedInfluenceMinor: moneyMinorSchema,
  receivedInnovationMinor: moneyMinorSchema,
  netMinor: moneyMinorSchema,
});
export type BridgeOutput = z.infer<typeof bridgeOutput>;

/** Net value if every referral mattered half (low, at q = .5) and if every one was decisive (high, at q = 1). */
export const netRangeOutput = z.strictObject({ lowMinor: moneyMinorSchema, highMinor: moneyMinorSchema });

/** `total = shares - serving costs - rewards`; the parts carry their own costs and rewards. */
export const contributionOutput = z.strictObject({
  parts: partsOutput,
  sharesMinor: moneyMinorSchema,
  servingCostMinor: moneyMinorSchema,
  rewardMinor: moneyMinorSchema,
});
export type ContributionOutput = z.infer<typeof contributionOutput>;

/** Said beside the value and never added to it. */
export const valueMemoOutput = z.strictObject({
  /** What it would have cost to win those they brought who bought, less the rewards; null while no cost is named. */
  acquisitionSaving: z.strictObject({ amountMinor: moneyMinorSchema, customerCount: z.int() }).nullable(),
  /** Their influence of the last year, of margin, as if the next one were like it; null where there was none. */
  expectedInfluence: z.strictObject({ amountMinor: moneyMinorSchema, purchaseCount: z.int() }).nullable(),
  /**
   * What their ideas that can still ship would bring in a year, of margin, by how likely each is to; the newest, as many
   * as their page lists. Null without such an idea and on past days.
   */
  expectedInnovation: z.strictObject({ amountMinor: moneyMinorSchema, ideaCount: z.int() }).nullable(),
  /** Own value of those a detractor brought or touched lately; null for everybody else and on past days. */
  exposure: z.strictObject({ amountMinor: moneyMinorSchema, customerCount: z.int() }).nullable(),
});

export const getCustomerValueInput = z.strictObject({
  customerId: idSchema("customer"),
  asOf: momentSchema.optional(),
});
export type GetCustomerValueInput = z.infer<typeof getCustomerValueInput>;

export const customerValueOutput = z.strictObject({
  currency: currencySchema,
  policyVersion: z.int(),
  asOf: instantSchema,
  isPast: z.boolean(),
  headline: partsOutput,
  net: partsOutput,
  netRange: netRangeOutput,
  contribution: contributionOutput,
  bridge: bridgeOutput,
  memo: valueMemoOutput,
  expected: expectedValueOutput,
});
export type CustomerValueOutput = z.infer<typeof customerValueOutput>;
