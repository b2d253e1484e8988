import { requireNotNegative } from "../../input/require-not-negative.ts";
import type { BoundModel } from "./bound-model.ts";
import { aliveOne } from "./alive-one.ts";

/** Expected purchases of one customer in the next `horizon`. */
export const expectedOne = (model: BoundModel, x: number, tx: number, age: number, horizon: number): number =>
  aliveOne(model, x, tx, age) * model.whileAlive(x, age, requireNotNegative(horizon, "horizon"));
