import { requireMinor } from "../input/require-minor.ts";

/** Sum of two amounts in minor units; refuses a sum that is no longer exact. */
export const addMinor = (leftMinor: number, rightMinor: number): number =>
  requireMinor(leftMinor + rightMinor, "amountMinor");
