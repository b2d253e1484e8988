import fc from "fast-check";
import { evenly } from "../../numbers/evenly.ts";
import type { ParametrisedModel } from "../purchase-model/purchase-model.ts";

const logUniform = (least: number, most: number): fc.Arbitrary<number> =>
  evenly(Math.log(least), Math.log(most)).map(Math.exp);

const shape = fc.oneof(logUniform(0.02, 20), fc.constantFrom(0.02, 0.5, 1, 2));
const scale = logUniform(0.1, 500);

/** For tests only: any of the four models with parameters from the far corners of what data give. */
export const arbitraryModel: fc.Arbitrary<ParametrisedModel> = fc.oneof(
  fc
    .record({ r: shape, alpha: scale, a: shape, b: shape })
    .chain((purchaseParams) =>
      fc.constantFrom<ParametrisedModel>(
        { purchaseModel: "bgNbd", purchaseParams },
        { purchaseModel: "mbgNbd", purchaseParams },
      ),
    ),
  fc
    .record({ r: shape, alpha: scale, s: shape, beta: scale })
    .map((purchaseParams): ParametrisedModel => ({ purchaseModel: "paretoNbd", purchaseParams })),
  fc
    .record({ r: shape, alpha: scale })
    .map((purchaseParams): ParametrisedModel => ({ purchaseModel: "nbd", purchaseParams })),
);

export type History = { x: number; tx: number; T: number };

/** For tests only: a possible history, ages from a day to thirty years in days, up to 2,000 repeat purchases, t_x = T included. */
export const arbitraryHistory: fc.Arbitrary<History> = fc
  .record({
    x: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 12 }), fc.constantFrom(1, 300, 2000)),
    T: fc.oneof(fc.integer({ min: 1, max: 1000 }), fc.constantFrom(1, 365, 10_957)),
    share: fc.oneof(fc.constant(1), evenly(0, 1)),
  })
  .map(({ x, T, share }) => ({ x, tx: x === 0 ? 0 : T * share, T }));
