/** One customer on every lever, per year. Money in minor units. */
export type LeverProfile = {
  purchasesPerYear: number;
  /** Probability of still being a customer in a year, 0 to 1. */
  retention: number;
  orderValueMinor: number;
  /** 0 to 1. */
  marginRate: number;
  servingCostMinor: number;
  referralMinor: number;
  influenceMinor: number;
  innovationMinor: number;
};

/** What the better quarter of a segment reaches. */
export type LeverBenchmark = Omit<LeverProfile, "marginRate">;

/** A segment's customers, a column per lever with a number for each of them. */
export type LeverColumns = Readonly<Record<keyof LeverBenchmark, ArrayLike<number>>>;
