import type { Caller, Rows } from "./row.ts";
import { staffCallers } from "./row.ts";

const managers: readonly Caller[] = ["owner", "manager"];
const absentRule = `rul_${"0".repeat(32)}`;
const body = {
  trigger: "anniversary",
  side: "actor",
  activeFrom: 0,
  activeUntil: null,
  conditions: {},
  amount: { kind: "points", points: 100 },
  caps: [],
  holdDays: 0,
  approval: "automatic",
  isAboveBoundConfirmed: false,
};
const saving = { name: "Every year", body, publish: false, isConfirmed: false };

const campaign = {
  name: "Autumn",
  startsOn: "2026-10-01",
  endsOn: "2026-10-31",
  budgetMinor: 1_000_00,
  steps: [],
};

export const rulesAdminRows: Rows = {
  "campaigns.list": { may: staffCallers },
  "campaigns.get": {
    may: staffCallers,
    input: ({ cast }) => ({ campaignId: cast.campaignId }),
    absent: () => ({ campaignId: "nobodys" }),
  },
  "campaigns.create": {
    may: managers,
    input: ({ caller }) => ({ ...campaign, campaignId: `of-${caller}`.toLowerCase() }),
    absent: () => ({ ...campaign, campaignId: "nobodys" }),
  },
  "campaigns.change": {
    may: managers,
    input: ({ cast }) => ({ ...campaign, campaignId: cast.campaignId }),
    absent: () => ({ ...campaign, campaignId: "nobodys" }),
  },
  "campaigns.close": {
    may: managers,
    input: ({ cast }) => ({ campaignId: cast.campaignId }),
    absent: () => ({ campaignId: "nobodys" }),
  },
  "rules.list": { may: staffCallers },
  "rules.choices": {
    may: managers,
    input: () => ({ ruleId: "rul_referrer" }),
    absent: () => ({ ruleId: absentRule }),
  },
  "rules.get": {
    may: staffCallers,
    input: () => ({ ruleId: "rul_referrer" }),
    absent: () => ({ ruleId: absentRule }),
  },
  "rules.judge": {
    may: managers,
    input: () => ({ ruleId: "rul_referrer", body }),
    absent: () => ({ ruleId: absentRule, body }),
  },
  "rules.simulate": {
    may: managers,
    input: () => ({ ruleId: "rul_referrer", body, days: 90 }),
    absent: () => ({ ruleId: absentRule, body, days: 90 }),
  },
  "rules.save": {
    may: managers,
    input: () => ({ ruleId: null, ...saving }),
    absent: () => ({ ruleId: absentRule, ...saving }),
  },
  "rules.move": {
    may: managers,
    input: () => ({ ruleId: "rul_friend", to: "paused" }),
    absent: () => ({ ruleId: absentRule, to: "paused" }),
  },
  "rules.saveTerms": {
    may: managers,
    input: () => ({ budgetMinor: null, pointCostMinor: 1, pointLifeDays: 365 }),
  },
};
