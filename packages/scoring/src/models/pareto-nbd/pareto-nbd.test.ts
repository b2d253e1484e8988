import { expect, test } from "vitest";
import { purchaseLogLikelihood } from "../purchase-model/purchase-log-likelihood.ts";
import type { ParametrisedModel } from "../purchase-model/purchase-model.ts";
import { functionsOf } from "../simulated/functions-of.ts";
import { paretoNbdProbabilityOfCount } from "./pareto-nbd-probability-of-count.ts";

/** [r, alpha, s, beta, x, t_x, T, horizon, ln L, P(alive), E[Y], DERT at .0027] from the formulas with 2F1, 30 digits. */
const exact = [
  [
    0.553, 10.578, 0.606, 11.669, 2, 30.43, 38.86, 39, -9.554283245150407, 0.8691675591530112,
    1.4551231932576025, 6.483773567730739,
  ],
  [
    0.553, 10.578, 0.606, 11.669, 0, 0, 39, 39, -0.5215074188765774, 0.29446703101458643, 0.10652671317667202,
    0.47498390749053176,
  ],
  [
    0.5, 0.02, 1, 800, 3, 10, 20, 52, -11.795572688121373, 0.9559172040099555, 8.425736431184472,
    45.769636443583494,
  ],
  [
    0.5, 800, 1.7, 0.02, 3, 10, 20, 52, -30.060439499568258, 0.3023728885640581, 0.021846561501975222,
    0.028726710363229192,
  ],
  [
    0.553, 10.578, 0.606, 11.669, 2000, 1500, 1560, 52, -1451.6378091720367, 4.6431712914394206e-31,
    3.0451526759973217e-29, 1.954636506096928e-28,
  ],
  [
    0.553, 10.578, 0.606, 11.669, 26, 31, 31, 52, -39.133754978097656, 1, 25.511569388531292,
    86.23597385547806,
  ],
  [
    2, 5, 0.05, 5, 0, 0, 0.14, 1560, -0.0551915109594942, 0.9985814256710333, 478.8482915317309,
    119.41161584502736,
  ],
  [
    0.3, 1, 3, 2, 8, 100, 1560, 0.14, -43.39385608772574, 1.4263600551443684e-13, 1.0616320184207828e-16,
    1.7267174773371592e-13,
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
    [39, 0, 0.5936250316023839],
    [39, 3, 0.049039953642814264],
    [30, 15, 0.0004819050668564018],
    [2, 10, 1.89028543103055e-9],
    [1000, 200, 4.9625587091973805e-5],
  ] as const) {
    expect(Math.abs(paretoNbdProbabilityOfCount(params, t, n) / value - 1)).toBeLessThan(1e-10);
  }
});
