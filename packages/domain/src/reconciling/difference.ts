import type { DifferenceKind } from "@worth/contracts";

/** One thing in which the books do not agree; amounts include tax, null where one side has nothing. */
export type Difference = {
  kind: DifferenceKind;
  objectRef: string;
  currency: string | null;
  oursMinor: number | null;
  theirsMinor: number | null;
};

/** A comparison under way: what it covers, and how it says that it got further. */
export type Comparison = { id: string; fromAt: Date; toAt: Date };
