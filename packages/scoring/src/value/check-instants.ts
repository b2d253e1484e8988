import { requireFinite } from "../input/require-finite.ts";
import type { Fact } from "./value-facts.ts";

/** @throws ScoringInputError naming the row whose dates are no dates */
export const checkInstants = ({ occurredAt, recordedAt }: Fact, row?: number): void => {
  requireFinite(occurredAt, "occurredAt", row);
  requireFinite(recordedAt, "recordedAt", row);
};
