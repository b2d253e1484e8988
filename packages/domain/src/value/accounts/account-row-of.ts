import type { CustomerGroup, TriageAction, TriageReason } from "@worth/scoring";
import { sumAccount, type Account } from "./account-sums.ts";
import type { Cuts } from "./cuts.ts";
import { standingOf, type Known } from "./standing-of.ts";
import { triageAccount } from "./triage-account.ts";

/** A row of `account_snapshot`; moments as text. */
export type AccountRow = {
  generation: number;
  accountId: string;
  companyId: string | null;
  customerId: string | null;
  currency: string;
  asOf: string;
  ownMinor: number;
  referralMinor: number;
  influenceMinor: number;
  innovationMinor: number;
  headlineMinor: number;
  netMinor: number;
  netLowMinor: number;
  netHighMinor: number;
  broughtCount: number;
  sentiment: Known["sentiment"];
  isWally: boolean;
  isWom: boolean;
  group: CustomerGroup | null;
  aliveProbability: number | null;
  action: TriageAction;
  reason: TriageReason;
  stakeMinor: number;
};

export const accountColumns = [
  "generation",
  "accountId",
  "companyId",
  "customerId",
  "currency",
  "asOf",
  "ownMinor",
  "referralMinor",
  "influenceMinor",
  "innovationMinor",
  "headlineMinor",
  "netMinor",
  "netLowMinor",
  "netHighMinor",
  "broughtCount",
  "sentiment",
  "isWally",
  "isWom",
  "group",
  "aliveProbability",
  "action",
  "reason",
  "stakeMinor",
] as const satisfies (keyof AccountRow)[];

type Frame = { generation: number; currency: string; asOf: Date; cuts: Cuts };

/** What an account is worth and what to do about it. */
export function accountRowOf(account: Account, { generation, currency, asOf, cuts }: Frame): AccountRow {
  const { accountId, companyId } = account;
  const sums = sumAccount(account);
  const { headline, known, firstPurchaseAt } = sums;
  const mouthMinor = headline.referral + headline.influence;
  const standing = standingOf(
    { id: accountId, ownMinor: headline.own, mouthMinor, firstPurchaseAt, known },
    cuts,
    asOf,
  );
  const decision = triageAccount({ ...account, sums, isWom: standing.isWom }, cuts, asOf);
  return {
    generation,
    accountId,
    companyId,
    customerId: companyId === null ? accountId : null,
    currency,
    asOf: asOf.toISOString(),
    ownMinor: headline.own,
    referralMinor: headline.referral,
    influenceMinor: headline.influence,
    innovationMinor: headline.innovation,
    headlineMinor: headline.totalMinor,
    netMinor: sums.netMinor,
    netLowMinor: sums.netLowMinor,
    netHighMinor: sums.netHighMinor,
    broughtCount: sums.broughtCount,
    sentiment: known.sentiment,
    ...standing,
    aliveProbability: sums.aliveProbability,
    action: decision.action,
    reason: decision.reason,
    stakeMinor: decision.amountMinor,
  };
}

/** An account's cells by column, as COPY takes them. */
export const accountCells = (row: AccountRow): (string | number | boolean | null)[] =>
  accountColumns.map((column) => (column === "reason" ? JSON.stringify(row.reason) : row[column]));
