import type { Cuts } from "../accounts/cuts.ts";
import { noStanding, standingOf, type Known, type Weighed } from "../accounts/standing-of.ts";
import {
  ownColumns,
  sumColumns,
  type SnapshotOwn,
  type SnapshotRow,
  type SnapshotSums,
} from "./snapshot-row.ts";

/** What all snapshots of one computation have in common. */
export type SnapshotFrame = {
  generation: number;
  policyVersion: number;
  currency: string;
  asOf: Date;
  cuts: Cuts;
};

type Parts = {
  customerId: string;
  sums: SnapshotSums;
  own: SnapshotOwn;
  /** Null of who became somebody else. */
  known: Known | null;
};

/** A customer's snapshot from what is added up and what is theirs alone. */
export function snapshotRowOf(
  { customerId, sums, own, known }: Parts,
  { generation, policyVersion, currency, asOf, cuts }: SnapshotFrame,
): SnapshotRow {
  const netMinor =
    sums.netOwnMinor + sums.netReferralMinor + sums.netInfluenceMinor + sums.netInnovationMinor;
  const ends = [
    netMinor,
    sums.netAt50Minor,
    sums.netAt60Minor,
    sums.netAt70Minor,
    sums.netAt80Minor,
    sums.netAt90Minor,
    sums.netAt100Minor,
  ];
  return {
    ...pick(sums, sumColumns),
    ...pick(own, ownColumns),
    generation,
    customerId,
    policyVersion,
    currency,
    asOf: asOf.getTime(),
    headlineMinor: sums.ownMinor + sums.referralMinor + sums.influenceMinor + sums.innovationMinor,
    netMinor,
    netLowMinor: Math.min(...ends),
    netHighMinor: Math.max(...ends),
    contributionMinor: sums.contributionMinor - own.servingCostMinor - own.rewardMinor,
    ...(known ? standingOf(weighed(customerId, { sums, own, known }), cuts, asOf) : noStanding),
  };
}

const weighed = (
  id: string,
  { sums, own, known }: Pick<Parts, "sums" | "own"> & { known: Known },
): Weighed => ({
  id,
  ownMinor: sums.ownMinor,
  mouthMinor: sums.referralMinor + sums.influenceMinor,
  firstPurchaseAt: own.firstPurchaseAt,
  known,
});

/** The sums a snapshot was made of, so that differences can be added. */
export function sumsOf(row: SnapshotRow): SnapshotSums {
  const contributionMinor = row.contributionMinor + row.servingCostMinor + row.rewardMinor;
  return { ...pick(row, sumColumns), contributionMinor };
}

/** A whole row may be given for a part of it: nothing else of it may slip in. */
const pick = <Row extends object, Column extends keyof Row>(
  row: Row,
  columns: readonly Column[],
): Pick<Row, Column> =>
  Object.fromEntries(columns.map((column) => [column, row[column]])) as Pick<Row, Column>;
