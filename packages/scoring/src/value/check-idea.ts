import { requireFinite } from "../input/require-finite.ts";
import { requireFraction } from "../input/require-fraction.ts";
import type { ShippedIdeaFact } from "./value-facts.ts";

/** @throws ScoringInputError naming the row of an idea that cannot be credited */
export const checkIdea = ({ shippedAt, recordedAt, fraction }: ShippedIdeaFact, row?: number): void => {
  requireFinite(shippedAt, "shippedAt", row);
  requireFinite(recordedAt, "recordedAt", row);
  requireFraction(fraction, "fraction", row);
};
