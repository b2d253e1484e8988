import { referralEvidences, touchKinds, type ReferralEvidence, type TouchKind } from "@worth/scoring";
import { z } from "zod";
import { policyFields, policyLimitsOf, type PolicyField } from "./policy-fields.ts";

/** More decimals than this are a slip of the hand, and numbers with fewer are written without an exponent. */
const shareDigits = 6;

function numberOf(field: PolicyField) {
  const { unit, least, most } = policyLimitsOf(field);
  if (unit !== "share") return z.int().min(least).max(most);
  const hasFewDigits = (value: number): boolean => Number(value.toFixed(shareDigits)) === value;
  return z.number().min(least).max(most).refine(hasFewDigits);
}

function tableOf<Key extends string>(keys: readonly Key[], fieldOf: (key: Key) => PolicyField) {
  const entries = keys.map((key) => [key, numberOf(fieldOf(key))] as const);
  return z.strictObject(Object.fromEntries(entries) as Record<Key, z.ZodNumber>);
}

/** Every number of the value policy, without its version. */
export const policyBodySchema = z.strictObject({
  /** A touch counts this many days before a purchase. */
  lookBackDays: numberOf("lookBackDays"),
  /** A touch weighs half as much for each of these days. */
  halfLifeDays: numberOf("halfLifeDays"),
  /** The most of one purchase that influence can take. */
  influenceCap: numberOf("influenceCap"),
  touchWeights: tableOf<TouchKind>(touchKinds, (kind) => `touchWeights.${kind}`),
  /** The most of one purchase that innovation can take. */
  innovationCap: numberOf("innovationCap"),
  /** Calendar months after shipping. */
  innovationWindowMonths: numberOf("innovationWindowMonths"),
  /** Of an idea's share; refiners and testers have the rest. */
  originatorShare: numberOf("originatorShare"),
  /** The most influence and innovation can take together. */
  sharedCap: numberOf("sharedCap"),
  /** Probability that the buyer would not have come without the referrer, by evidence. */
  incrementality: tableOf<ReferralEvidence>(referralEvidences, (evidence) => `incrementality.${evidence}`),
  /** The ancestor this far up counts as the root of the chain. */
  chainDepth: numberOf("chainDepth"),
  /** Of products that name none. */
  marginRate: numberOf("marginRate"),
  /** What a year's wait takes from money to come. */
  annualDiscount: numberOf("annualDiscount"),
  /** What winning a customer costs elsewhere, in minor units of the reporting currency. */
  acquisitionCostMinor: numberOf("acquisitionCostMinor"),
});

export type PolicyBody = z.infer<typeof policyBodySchema>;

/** Of bodies stored before the policy had them. */
export const laterPolicyNumbers = { annualDiscount: 0.15, acquisitionCostMinor: 0 } as const;

/** One number of a body, or of values shaped like one. */
export function policyNumberAt(body: PolicyBody, field: PolicyField): number {
  const [name = "", key = ""] = field.split(".");
  const value: unknown = Reflect.get(body, name);
  const number: unknown = typeof value === "object" && value !== null ? Reflect.get(value, key) : value;
  if (typeof number !== "number") throw new Error(`The policy has no number ${field}.`);
  return number;
}

/** What a body is made of, field by field, before it was checked. */
export function nestPolicyNumbers<T>(numberOfField: (field: PolicyField) => T): object {
  const body: Record<string, T | Record<string, T>> = {};
  for (const field of policyFields) {
    const [name = "", key] = field.split(".");
    const value = numberOfField(field);
    if (key === undefined) body[name] = value;
    else body[name] = { ...(body[name] as Record<string, T> | undefined), [key]: value };
  }
  return body;
}
