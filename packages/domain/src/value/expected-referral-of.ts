import type { ExpectedAmountOutput } from "@worth/contracts";
import type { SnapshotSums } from "./shares/snapshot-row.ts";

type Received = Pick<
  SnapshotSums,
  | "expectedReferralMinor"
  | "expectedReferralLowMinor"
  | "expectedReferralHighMinor"
  | "expectedReferralOpenCount"
>;

/** What others' purchases are expected to give somebody. They are added up: where one has no ends, neither has the sum. */
export function expectedReferralOf(sums: Received): ExpectedAmountOutput {
  const hasEnds = sums.expectedReferralOpenCount === 0;
  return {
    expectedMinor: sums.expectedReferralMinor,
    lowMinor: hasEnds ? sums.expectedReferralLowMinor : null,
    highMinor: hasEnds ? sums.expectedReferralHighMinor : null,
  };
}
