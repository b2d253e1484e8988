import type { CustomerGroup, Instant } from "@worth/scoring";
import { noAmounts, type SummedColumn } from "./share-row.ts";

/** What is added up from shares; contribution is before serving costs and rewards. */
export type SnapshotSums = Record<SummedColumn, number> & {
  expectedReferralMinor: number;
  expectedReferralLowMinor: number;
  expectedReferralHighMinor: number;
  expectedReferralOpenCount: number;
  broughtCount: number;
};

/** What hangs on the customer alone. */
export type SnapshotOwn = {
  servingCostMinor: number;
  rewardMinor: number;
  expectedOwnMinor: number | null;
  expectedOwnLowMinor: number | null;
  expectedOwnHighMinor: number | null;
  aliveProbability: number | null;
  purchaseCount: number;
  purchaseDays: number;
  firstPurchaseAt: Instant | null;
  lastPurchaseAt: Instant | null;
  usualGapDays: number | null;
  marginRate: number;
};

/** A row of `value_snapshot`. */
export type SnapshotRow = SnapshotSums &
  SnapshotOwn & {
    generation: number;
    customerId: string;
    policyVersion: number;
    currency: string;
    asOf: Instant;
    headlineMinor: number;
    netMinor: number;
    netLowMinor: number;
    netHighMinor: number;
    group: CustomerGroup | null;
    isWally: boolean;
    isWom: boolean;
  };

/** How each column is read from the database. */
export const snapshotColumns = {
  generation: "count",
  customerId: "text",
  policyVersion: "count",
  currency: "text",
  asOf: "moment",
  ownMinor: "minor",
  referralMinor: "minor",
  influenceMinor: "minor",
  innovationMinor: "minor",
  headlineMinor: "minor",
  netOwnMinor: "minor",
  netReferralMinor: "minor",
  netInfluenceMinor: "minor",
  netInnovationMinor: "minor",
  netMinor: "minor",
  netAt50Minor: "minor",
  netAt60Minor: "minor",
  netAt70Minor: "minor",
  netAt80Minor: "minor",
  netAt90Minor: "minor",
  netAt100Minor: "minor",
  netLowMinor: "minor",
  netHighMinor: "minor",
  contributionMinor: "minor",
  servingCostMinor: "minor",
  rewardMinor: "minor",
  expectedOwnMinor: "minor",
  expectedOwnLowMinor: "minor",
  expectedOwnHighMinor: "minor",
  expectedReferralMinor: "minor",
  expectedReferralLowMinor: "minor",
  expectedReferralHighMinor: "minor",
  expectedReferralOpenCount: "count",
  aliveProbability: "count",
  purchaseCount: "count",
  purchaseDays: "count",
  firstPurchaseAt: "moment",
  lastPurchaseAt: "moment",
  usualGapDays: "count",
  marginRate: "count",
  broughtCount: "count",
  group: "text",
  isWally: "truth",
  isWom: "truth",
} as const satisfies Record<keyof SnapshotRow, "text" | "minor" | "count" | "moment" | "truth">;

export const noSums: SnapshotSums = {
  ...noAmounts,
  expectedReferralMinor: 0,
  expectedReferralLowMinor: 0,
  expectedReferralHighMinor: 0,
  expectedReferralOpenCount: 0,
  broughtCount: 0,
};

export const noOwn: SnapshotOwn = {
  servingCostMinor: 0,
  rewardMinor: 0,
  expectedOwnMinor: null,
  expectedOwnLowMinor: null,
  expectedOwnHighMinor: null,
  aliveProbability: null,
  purchaseCount: 0,
  purchaseDays: 0,
  firstPurchaseAt: null,
  lastPurchaseAt: null,
  usualGapDays: null,
  marginRate: 0,
};

export const sumColumns = Object.keys(noSums) as (keyof SnapshotSums)[];
export const ownColumns = Object.keys(noOwn) as (keyof SnapshotOwn)[];
