import type { CodedRows } from "../columns/code-rows.ts";

/**
 * A purchase model with its parameters filled in and checked. In all four models the expected purchases of a customer
 * are the chance of being alive, which knows t_x, times what a customer still alive will buy, which does not:
 * the second is therefore computed once per distinct (x, T).
 */
export type BoundModel = {
  /** The chance that a customer is still there right after the first purchase. */
  aliveAtStart: number;
  /** The shift c for which everything is smooth in ln(c + T). */
  timeScale: number;
  alive: (x: number, tx: number, age: number) => number;
  /** `alive` of every row, times what `times` holds for its (x, T). */
  aliveAll: (rows: CodedRows, times: Float64Array) => Float64Array;
  /** Expected purchases in the next `horizon` of a customer known to be alive now. */
  whileAlive: (x: number, age: number, horizon: number) => number;
  /** P(a new customer makes exactly n repeat purchases by time t). */
  probabilityOfCount: (t: number, n: number) => number;
};
