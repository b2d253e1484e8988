import { ScoringInputError } from "../scoring-input-error.ts";
import { checkInstants } from "./check-instants.ts";
import { touchKinds } from "./value-facts.ts";
import type { TouchFact } from "./value-facts.ts";

/** @throws ScoringInputError naming the row of a touch that cannot be weighed */
export const checkTouch = (touch: TouchFact, row?: number): void => {
  checkInstants(touch, row);
  if (!touchKinds.includes(touch.kind)) {
    throw new ScoringInputError({ row, field: "kind", reason: "must be a known kind of touch" });
  }
};
