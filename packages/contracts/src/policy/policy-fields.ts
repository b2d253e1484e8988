import { referralEvidences, touchKinds } from "@worth/scoring";

/** What a number of the policy counts. A share is stored from 0 to 1 and shown in per cent. */
export const policyUnits = ["days", "months", "steps", "share", "amount"] as const;
export type PolicyUnit = (typeof policyUnits)[number];

/** The numbers of the value policy in the order people read them; a dot leads into a table of the body. */
export const policyFields = [
  "lookBackDays",
  "halfLifeDays",
  "influenceCap",
  ...touchKinds.map((kind) => `touchWeights.${kind}` as const),
  "innovationCap",
  "innovationWindowMonths",
  "originatorShare",
  "sharedCap",
  ...referralEvidences.map((evidence) => `incrementality.${evidence}` as const),
  "chainDepth",
  "marginRate",
  "annualDiscount",
  "acquisitionCostMinor",
] as const;
export type PolicyField = (typeof policyFields)[number];

type Limits = { unit: PolicyUnit; least: number; most: number };

const whole = (unit: PolicyUnit, least: number, most: number): Limits => ({ unit, least, most });
const share: Limits = { unit: "share", least: 0, most: 1 };

const limits: Partial<Record<PolicyField, Limits>> = {
  lookBackDays: whole("days", 0, 730),
  halfLifeDays: whole("days", 1, 730),
  innovationWindowMonths: whole("months", 0, 120),
  // A chain is followed no further than this, whatever the policy says.
  chainDepth: whole("steps", 0, 20),
  // Without any discount a future without end has no finite worth.
  annualDiscount: { unit: "share", least: 0.001, most: 1 },
  acquisitionCostMinor: whole("amount", 0, 100_000_000),
};

/** The unit of a number of the policy and what it may be. */
export function policyLimitsOf(field: PolicyField): Limits {
  return limits[field] ?? share;
}

/** The numbers a page shows together. */
export const policyGroups = {
  influence: policyFields.filter(
    (field) =>
      ["lookBackDays", "halfLifeDays", "influenceCap"].includes(field) || field.startsWith("touchWeights."),
  ),
  innovation: ["innovationCap", "innovationWindowMonths", "originatorShare", "sharedCap"],
  referral: policyFields.filter((field) => field === "chainDepth" || field.startsWith("incrementality.")),
  money: ["marginRate", "annualDiscount", "acquisitionCostMinor"],
} as const satisfies Record<string, readonly PolicyField[]>;

export type PolicyGroup = keyof typeof policyGroups;
