import { requireFraction } from "../input/require-fraction.ts";
import { requireMinor } from "../input/require-minor.ts";
import { requireNotNegative } from "../input/require-not-negative.ts";
import { checkInstants } from "./check-instants.ts";
import type { PurchaseFact } from "./value-facts.ts";

/** @throws ScoringInputError naming the row of a purchase that cannot be split */
export const checkPurchase = (purchase: PurchaseFact, row?: number): void => {
  checkInstants(purchase, row);
  requireNotNegative(requireMinor(purchase.capturedMinor, "capturedMinor", row), "capturedMinor", row);
  requireFraction(purchase.marginRate, "marginRate", row);
  for (const takeBack of purchase.takeBacks) {
    checkInstants(takeBack, row);
    requireMinor(takeBack.amountMinor, "takeBacks.amountMinor", row);
  }
};
