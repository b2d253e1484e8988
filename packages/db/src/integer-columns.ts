import { toSafeInteger } from "./safe-integer.ts";

type IntegerColumn<Column extends string> = {
  needs: { [K in Column]: true };
  compute: (row: { [K in Column]: bigint }) => number;
};

type IntegerColumns<Column extends string> = { [K in Column]: IntegerColumn<K> };

/** Result fields that shadow bigint columns of one model with safe integers. */
function integers<const Column extends string>(...columns: Column[]): IntegerColumns<Column> {
  const field = (column: Column) => ({
    needs: { [column]: true },
    compute: (row: { [K in Column]: bigint }) => toSafeInteger(row[column]),
  });
  return Object.fromEntries(columns.map((column) => [column, field(column)])) as IntegerColumns<Column>;
}

type NullableColumns<Column extends string> = {
  [C in Column]: {
    needs: { [K in C]: true };
    compute: (row: { [K in C]: bigint | null }) => number | null;
  };
};

/** The same for columns that may be empty. */
function nullableIntegers<const Column extends string>(...columns: Column[]): NullableColumns<Column> {
  const field = (column: Column) => ({
    needs: { [column]: true },
    compute: (row: { [K in Column]: bigint | null }) => {
      const value = row[column];
      return value === null ? null : toSafeInteger(value);
    },
  });
  return Object.fromEntries(columns.map((column) => [column, field(column)])) as NullableColumns<Column>;
}

const parts = ["ownMinor", "referralMinor", "influenceMinor", "innovationMinor", "headlineMinor"] as const;
const net = ["netMinor", "netLowMinor", "netHighMinor"] as const;
const netParts = ["netOwnMinor", "netReferralMinor", "netInfluenceMinor", "netInnovationMinor"] as const;
const netAt = [
  "netAt50Minor",
  "netAt60Minor",
  "netAt70Minor",
  "netAt80Minor",
  "netAt90Minor",
  "netAt100Minor",
] as const;

/** Every bigint column of the schema; a test compares this list with the schema itself. */
export const integerColumns = {
  purchase: integers("capturedMinor", "taxMinor"),
  purchaseLine: integers("amountMinor"),
  refund: integers("amountMinor"),
  dispute: integers("amountMinor"),
  servingCost: integers("amountMinor"),
  reward: integers("amount", "promised", "costMinor", "promisedCostMinor"),
  rewardBudget: { ...integers("spentMinor"), ...nullableIntegers("limitMinor") },
  rewardChange: integers("amount", "costMinor"),
  rewardDecision: integers("amount", "costMinor"),
  valueSnapshot: {
    ...integers(
      ...parts,
      ...net,
      ...netParts,
      ...netAt,
      "contributionMinor",
      "servingCostMinor",
      "rewardMinor",
      "expectedReferralMinor",
      "expectedReferralLowMinor",
      "expectedReferralHighMinor",
    ),
    ...nullableIntegers("expectedOwnMinor", "expectedOwnLowMinor", "expectedOwnHighMinor"),
  },
  valueShare: {
    ...integers(
      "ownMinor",
      "referralMinor",
      "influenceMinor",
      "innovationMinor",
      ...netParts,
      ...netAt,
      "contributionMinor",
    ),
    ...nullableIntegers("expectedMinor", "expectedLowMinor", "expectedHighMinor"),
  },
  payout: integers("amountMinor"),
  perk: { ...integers("price"), ...nullableIntegers("valueMinor") },
  queueItem: integers("stakeMinor"),
  redemption: integers("price"),
  reconciliationDifference: nullableIntegers("oursMinor", "theirsMinor"),
  idea: integers("supportHeadlineMinor", "supportNetMinor"),
  ideaVote: nullableIntegers("worthMinor"),
  productYear: integers("amountMinor"),
  ledgerAccount: nullableIntegers("balance"),
  ledgerEntry: { ...integers("amount"), ...nullableIntegers("balanceAfter") },
  pointLot: integers("points", "remaining"),
  pointLotUse: integers("points"),
  accountSnapshot: integers(...parts, ...net, "stakeMinor"),
  concentrationPoint: integers("totalMinor", "belowMinor"),
  groupCuts: integers("highValueMinor", "wallyMinor", "womMinor"),
  bandCuts: integers(
    "ownMedianMinor",
    "mouthMedianMinor",
    "orderValueMinor",
    "servingCostMinor",
    "referralMinor",
    "influenceMinor",
    "innovationMinor",
  ),
};
