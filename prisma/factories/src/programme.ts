import { inserting, type Built } from "./built.ts";
import { buildConsentText, type ConsentTextOverrides } from "./consent-texts.ts";
import { longAgo } from "./moment.ts";
import { mergeRows } from "./rows.ts";
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
  const { policy, consentText, createdAt = longAgo, ...settings } = overrides;
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
    referrerRewardMinor: 25_00,
    friendRewardMinor: 10_00,
    isDemo: false,
    createdAt,
    updatedAt: createdAt,
    ...settings,
  };
  return {
    ids: { ...firstPolicy.ids, ...terms.ids },
    rows: mergeRows([{ programme: [programme] }, firstPolicy.rows, terms.rows]),
  };
}

export const createProgramme = inserting(buildProgramme);
