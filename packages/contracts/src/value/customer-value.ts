import { valuePartNames, valueRules } from "@worth/scoring";
import { z } from "zod";
import { currencySchema, instantSchema, moneyMinorSchema, pageOf, pageSchema } from "../fields.ts";
import { idSchema } from "../ids.ts";

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

export const customerValueOutput = z.strictObject({
  currency: currencySchema,
  policyVersion: z.int(),
  asOf: instantSchema,
  headline: partsOutput,
  net: partsOutput,
  netRange: netRangeOutput,
  contributionMinor: moneyMinorSchema,
  bridge: bridgeOutput,
});
export type CustomerValueOutput = z.infer<typeof customerValueOutput>;

/** One line behind a part: a fact, the rule that gave this customer a share of it, and the amount. */
export const valueLineOutput = z.strictObject({
  factId: z.string(),
  rule: z.enum(valueRules),
  share: z.number(),
  amountMinor: moneyMinorSchema,
  occurredAt: instantSchema,
  counterpart: z.strictObject({ id: idSchema("customer"), displayName: z.string() }).nullable(),
});

export const listValueLinesInput = z.strictObject({
  customerId: idSchema("customer"),
  basis: z.enum(["headline", "net"]),
  part: z.enum(valuePartNames),
  page: pageSchema,
});
export type ListValueLinesInput = z.infer<typeof listValueLinesInput>;

export const listValueLinesOutput = pageOf(valueLineOutput).extend({
  currency: currencySchema,
  /** The sum of all lines, on every page; equal to the part. */
  sumMinor: moneyMinorSchema,
});
export type ListValueLinesOutput = z.infer<typeof listValueLinesOutput>;
