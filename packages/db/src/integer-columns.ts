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

const parts = ["ownMinor", "referralMinor", "influenceMinor", "innovationMinor", "headlineMinor"] as const;
const net = ["netMinor", "netLowMinor", "netHighMinor"] as const;

/** Every bigint column of the schema; a test compares this list with the schema itself. */
export const integerColumns = {
  programme: integers("referrerRewardMinor", "friendRewardMinor"),
  purchase: integers("capturedMinor", "taxMinor"),
  purchaseLine: integers("amountMinor"),
  refund: integers("amountMinor"),
  dispute: integers("amountMinor"),
  servingCost: integers("amountMinor"),
  reward: integers("amountMinor"),
  rewardChange: integers("amountMinor"),
  valueSnapshot: integers(
    ...parts,
    ...net,
    "netOwnMinor",
    "netReferralMinor",
    "netInfluenceMinor",
    "netInnovationMinor",
    "contributionMinor",
  ),
  accountSnapshot: integers(...parts, ...net),
  groupCuts: integers("highValueMinor", "womMinor", "referralTargetMinor"),
};
