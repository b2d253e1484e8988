import { inserting, type Built } from "./built.ts";
import { buildConsentText, type ConsentTextOverrides } from "./consent-texts.ts";
import { longAgo } from "./moment.ts";
import { buildRewardRule, firstRuleIds } from "./reward-rules.ts";
import { mergeRows, type Rows } from "./rows.ts";
import { buildValuePolicy, type ValuePolicyOverrides } from "./value-policies.ts";

export type ProgrammeOverrides = {
  name?: string;
  shopUrl?: string;
  reportingCurrency?: string;
  timeZone?: string;
  attributionWindowDays?: number;
  refundWindowDays?: number;
  referrerRewardMinor?: number;
  friendRewardMinor?: number;
  isDemo?: boolean;
  createdAt?: Date;
  policy?: ValuePolicyOverrides;
  consentText?: ConsentTextOverrides;
};

/** The programme with what it cannot run without: the first value policy and the terms people agree to. */
export function buildProgramme(
  overrides: ProgrammeOverrides = {},
): Built<{ policyVersion: number; consentTextId: string }> {
  const { policy, consentText, createdAt = longAgo, ...given } = overrides;
  const { referrerRewardMinor = 25_00, friendRewardMinor = 10_00, ...settings } = given;
  const firstPolicy = buildValuePolicy({ recordedAt: createdAt, ...policy });
  const terms = buildConsentText({ recordedAt: createdAt, ...consentText });
  const programme = {
    id: "programme",
    name: "Example Programme",
    shopUrl: "http://localhost",
    reportingCurrency: "USD",
    timeZone: "UTC",
    attributionWindowDays: 90,
    refundWindowDays: 30,
    isDemo: false,
    createdAt,
    updatedAt: createdAt,
    ...settings,
  };
  return {
    ids: { ...firstPolicy.ids, ...terms.ids },
    rows: mergeRows([
      {
        programme: [programme],
        rewardBudget: [{ id: "programme", name: programme.name, updatedAt: createdAt }],
      },
      ...buildFirstRules({ referrer: referrerRewardMinor, friend: friendRewardMinor }, createdAt),
      firstPolicy.rows,
      terms.rows,
    ]),
  };
}

/** A rule for either side; one that would give nothing is paused. */
function buildFirstRules(amounts: Record<"referrer" | "friend", number>, createdAt: Date): Rows[] {
  const names = { referrer: "For bringing a friend", friend: "For a friend's first purchase" };
  return (["referrer", "friend"] as const).map((side) => {
    const amountMinor = Math.max(1, amounts[side]);
    const state = amounts[side] > 0 ? ("active" as const) : ("paused" as const);
    const body = { side, amount: { kind: "credit" as const, amountMinor } };
    return buildRewardRule({ id: firstRuleIds[side], name: names[side], state, createdAt, body }).rows;
  });
}

export const createProgramme = inserting(buildProgramme);
