import { requireNotNegative } from "../../input/require-not-negative.ts";
import type { BoundModel } from "./bound-model.ts";

/** Expected repeat purchases of a customer yet to come, in the time t from the first purchase. */
export const expectedNewCustomer = (model: BoundModel, t: number): number =>
  model.aliveAtStart * model.whileAlive(0, 0, requireNotNegative(t, "t"));
