import { requireNotNegative } from "../../input/require-not-negative.ts";
import { requireWhole } from "../../input/require-whole.ts";
import type { BoundModel } from "./bound-model.ts";

/** P(a new customer makes exactly n repeat purchases by time t). */
export const probabilityOfCountOne = (model: BoundModel, t: number, n: number): number =>
  model.probabilityOfCount(requireNotNegative(t, "t"), requireWhole(n, "n"));
