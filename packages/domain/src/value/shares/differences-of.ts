import { emptyShareRow, expectedColumns, summedColumns, type ShareRow } from "./share-row.ts";
import { keyOf } from "./shares-of-buyers.ts";
import { noSums, sumColumns, type SnapshotSums } from "./snapshot-row.ts";

export type Differences = {
  /** Rows that are there no more. */
  removed: { buyerId: string; customerId: string }[];
  /** Rows that are new or other than they were. */
  written: ShareRow[];
  /** What to add to the snapshots of customers for whom something changed. */
  sums: Map<string, SnapshotSums>;
};

/** What changes when the rows of some buyers give way to others. Rows that stay as they are move nobody. */
export function differencesOf(before: readonly ShareRow[], after: readonly ShareRow[]): Differences {
  const old = new Map(before.map((row) => [keyOf(row), row]));
  const kept = new Set(after.map(keyOf));
  const removed = before.filter((row) => !kept.has(keyOf(row)));
  const written = after.filter((row) => !isSame(row, old.get(keyOf(row))));
  const sums = new Map<string, SnapshotSums>();
  const add = (was: ShareRow, is: ShareRow): void => {
    const { customerId } = is;
    sums.set(customerId, addDifference(sums.get(customerId) ?? noSums, was, is));
  };
  for (const row of removed) add(row, emptyShareRow(row));
  for (const row of written) add(old.get(keyOf(row)) ?? emptyShareRow(row), row);
  return { removed, written, sums };
}

const comparedColumns = ["isDirect", ...summedColumns, ...expectedColumns] as const;

const isSame = (row: ShareRow, other: ShareRow | undefined): boolean =>
  other !== undefined && comparedColumns.every((column) => row[column] === other[column]);

function addDifference(sums: SnapshotSums, was: ShareRow, is: ShareRow): SnapshotSums {
  const next = { ...sums };
  for (const column of summedColumns) next[column] += is[column] - was[column];
  next.broughtCount += Number(is.isDirect) - Number(was.isDirect);
  // What the customer is expected to buy themselves is their own, not received.
  if (is.buyerId === is.customerId) return next;
  next.expectedReferralMinor += (is.expectedMinor ?? 0) - (was.expectedMinor ?? 0);
  next.expectedReferralLowMinor += (is.expectedLowMinor ?? 0) - (was.expectedLowMinor ?? 0);
  next.expectedReferralHighMinor += (is.expectedHighMinor ?? 0) - (was.expectedHighMinor ?? 0);
  next.expectedReferralOpenCount += Number(isOpen(is)) - Number(isOpen(was));
  return next;
}

/** Whether something is expected to which the data set no ends. */
const isOpen = ({ expectedMinor, expectedLowMinor, expectedHighMinor }: ShareRow): boolean =>
  (expectedMinor ?? 0) !== 0 && (expectedLowMinor === null || expectedHighMinor === null);

/** Two sums together. */
export function addSums(one: SnapshotSums, other: SnapshotSums): SnapshotSums {
  const next = { ...one };
  for (const column of sumColumns) next[column] += other[column];
  return next;
}
