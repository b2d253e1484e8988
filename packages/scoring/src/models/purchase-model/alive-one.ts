import { checkCustomer } from "../columns/check-customer.ts";
import type { BoundModel } from "./bound-model.ts";

/** The chance that one customer is still active. */
export const aliveOne = (model: BoundModel, x: number, tx: number, age: number): number => {
  checkCustomer(x, tx, age);
  return model.alive(x, tx, age);
};
