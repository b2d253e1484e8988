import { requirePositive } from "../../input/require-positive.ts";
import { integrateDiscounted } from "../numerics/integrate-discounted.ts";
import { aliveOne } from "./alive-one.ts";
import type { BoundModel } from "./bound-model.ts";

/** Discounted expected residual transactions (DERT) of one customer; `discountRate` is continuous, per unit of time. */
export const residualOne = (
  model: BoundModel,
  x: number,
  tx: number,
  age: number,
  discountRate: number,
): number =>
  aliveOne(model, x, tx, age) *
  integrateDiscounted((h) => model.whileAlive(x, age, h), requirePositive(discountRate, "discountRate"));
