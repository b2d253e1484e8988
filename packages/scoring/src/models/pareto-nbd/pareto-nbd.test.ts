import { expect, test } from "vitest";
import { purchaseLogLikelihood } from "../purchase-model/purchase-log-likelihood.ts";
import type { ParametrisedModel } from "../purchase-model/purchase-model.ts";
import { functionsOf } from "../simulated/functions-of.ts";
import { paretoNbdProbabilityOfCount } from "./pareto-nbd-probability-of-count.ts";

/** [r, alpha, s, beta, x, t_x, T, horizon, ln L, P(alive), E[Y], DERT at .0027] from the formulas with 2F1, 30 digits. */
const exact = [
  [
    0.553, 10.578, 0.606, 11.669, 2, 30.43, 38.86, 39, -9.5542832451504057, 0.8691675591530112,
    1.4551231932576025, 6.483773567730739,
  ],
  [
    0.553, 10.578, 0.606, 11.669, 0, 0, 39, 39, -0.52150741887657742, 0.29446703101458643,
    0.10652671317667202, 0.47498390749053178,
  ],
  [
    0.5, 0.02, 1, 800, 3, 10, 20, 52, -11.795572688121373, 0.95591720400995546, 8.4257364311844715,
    45.769636443583495,
  ],
  [
    0.5, 800, 1.7, 0.02, 3, 10, 20, 52, -30.060439499568259, 0.30237288856405808, 0.021846561501975221,
    0.028726710363229192,
  ],
  [
    0.553, 10.578, 0.606, 11.669, 2000, 1500, 1560, 52, -1451.6378091720367, 4.6431712914394205e-31,
    3.0451526759973216e-29, 1.9546365060969281e-28,
  ],
  [
    0.553, 10.578, 0.606, 11.669, 26, 31, 31, 52, -39.133754978097655, 1, 25.511569388531293,
    86.235973855478067,
  ],
  [
    2, 5, 0.05, 5, 0, 0, 0.14, 1560, -0.055191510959494202, 0.99858142567103324, 478.8482915317309,
    119.41161584502735,
  ],
  [
    0.3, 1, 3, 2, 8, 100, 1560, 0.14, -43.393856087725737, 1.4263600551443683e-13, 1.0616320184207828e-16,
    1.7267174773371593e-13,
  ],
] as const;

test.each(exact)(
  "Pareto/NBD with r %d, alpha %d, s %d, beta %d has 11 digits for x = %d, t_x = %d, T = %d",
  (r, alpha, s, beta, x, tx, T, horizon, logLikelihood, alive, expected, residual) => {
    const model: ParametrisedModel = { purchaseModel: "paretoNbd", purchaseParams: { r, alpha, s, beta } };
    const functions = functionsOf(model);
    const columns = { frequency: [x], recency: [tx], age: [T] };
    expect(Math.abs(purchaseLogLikelihood(model, columns) / logLikelihood - 1)).toBeLessThan(1e-11);
    expect(Math.abs(functions.alive(x, tx, T) / alive - 1)).toBeLessThan(1e-11);
    expect(Math.abs(functions.expected(x, tx, T, horizon) / expected - 1)).toBeLessThan(1e-11);
    expect(Math.abs(functions.residual(x, tx, T, 0.0027) / residual - 1)).toBeLessThan(1e-11);
  },
);

test("Pareto/NBD counts have 10 digits of the 30-digit values", () => {
  const params = { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 };
  for (const [t, n, value] of [
    [39, 0, 0.59362503160238387],
    [39, 3, 0.049039953642814261],
    [30, 15, 0.00048190506685640177],
    [2, 10, 1.8902854310305497e-9],
    [1000, 200, 4.9625587091973806e-5],
  ] as const) {
    expect(Math.abs(paretoNbdProbabilityOfCount(params, t, n) / value - 1)).toBeLessThan(1e-10);
  }
});
