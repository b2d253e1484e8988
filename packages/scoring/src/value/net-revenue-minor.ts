import { addMinor } from "../money/add-minor.ts";
import type { PurchaseFact } from "./value-facts.ts";

/** Captured less refunds and lost disputes, minor units; below 0 when more was taken back than captured. */
export const netRevenueMinor = ({
  capturedMinor,
  takeBacks,
}: Pick<PurchaseFact, "capturedMinor" | "takeBacks">): number =>
  takeBacks.reduce((netMinor, { amountMinor }) => addMinor(netMinor, -amountMinor), capturedMinor);
