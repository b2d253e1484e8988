/** What counts as high, lately and overdue. The value cut is that of the last nightly run. */
export type TriagePolicy = {
  /** An account's headline value is high from here, minor units. */
  highValueMinor: number;
  /** An act this recent can still be thanked for. */
  thankWithinDays: number;
  /** What somebody said against us is put right this long after we learned of it. */
  fixWithinDays: number;
  /** A purchase is overdue after this many usual gaps. */
  overdueGaps: number;
  /** Below this probability of being alive an account is at risk. */
  riskBelowAlive: number;
};

export const defaultTriagePolicy: TriagePolicy = {
  highValueMinor: 100_000,
  thankWithinDays: 14,
  fixWithinDays: 30,
  overdueGaps: 2,
  riskBelowAlive: 0.5,
};
