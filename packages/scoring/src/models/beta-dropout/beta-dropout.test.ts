import { expect, test } from "vitest";
import { bgNbdExpectedPurchases } from "../bg-nbd/bg-nbd-expected-purchases.ts";
import { bgNbdProbabilityAlive } from "../bg-nbd/bg-nbd-probability-alive.ts";
import { bgNbdProbabilityOfCount } from "../bg-nbd/bg-nbd-probability-of-count.ts";
import { mbgNbdProbabilityOfCount } from "../mbg-nbd/mbg-nbd-probability-of-count.ts";
import { purchaseLogLikelihood } from "../purchase-model/purchase-log-likelihood.ts";
import type { ParametrisedModel, PurchaseModel } from "../purchase-model/purchase-model.ts";
import { functionsOf } from "../simulated/functions-of.ts";

/** [model, r, alpha, a, b, x, t_x, T, horizon, ln L, P(alive), E[Y], DERT at .0027], computed with 30 to 40 digits. */
type Exact = [
  model: Exclude<PurchaseModel, "nbd" | "paretoNbd">,
  r: number,
  alpha: number,
  a: number,
  b: number,
  x: number,
  tx: number,
  T: number,
  horizon: number,
  logLikelihood: number,
  alive: number,
  expected: number,
  residual: number,
];

const exact: Exact[] = [
  [
    "bgNbd",
    0.243,
    4.414,
    0.793,
    2.426,
    2,
    30.43,
    38.86,
    39,
    -9.45860630706627,
    0.726578570080673,
    1.2260281747671444,
    5.156379826154038,
  ],
  [
    "bgNbd",
    0.243,
    4.414,
    0.793,
    2.426,
    0,
    0,
    38.86,
    39,
    -0.5547132764381585,
    1,
    0.19509805201126265,
    1.01570193111807,
  ],
  [
    "bgNbd",
    0.5,
    2,
    1,
    1.5,
    3,
    10,
    20,
    52,
    -9.723067669910293,
    0.2955223070513817,
    1.3707202020918938,
    2.939685913942018,
  ],
  ["bgNbd", 0.6, 5, 0.02, 0.98, 0, 0, 52, 52, -1.46016801324027, 1, 0.5414955878537939, 3.732729196217024],
  [
    "bgNbd",
    0.6,
    5,
    0.02,
    3,
    12,
    40,
    52,
    1000,
    -31.399004825844848,
    0.9726838693253139,
    206.59512536530522,
    77.12555967319655,
  ],
  [
    "bgNbd",
    0.243,
    4.414,
    0.793,
    2.426,
    2000,
    1500,
    1560,
    52,
    -1447.4736547481234,
    2.687101744702816e-31,
    1.7634974700346854e-29,
    1.0978592851264282e-28,
  ],
  [
    "mbgNbd",
    0.525,
    6.183,
    0.891,
    1.614,
    4,
    20,
    39,
    39,
    -14.544635389391118,
    0.34791573703109047,
    1.0829799979288552,
    3.968111597985029,
  ],
  [
    "mbgNbd",
    0.525,
    6.183,
    0.891,
    1.614,
    0,
    0,
    0.14,
    1560,
    -0.007557931843762267,
    0.641612922353207,
    6.436198356816782,
    3.235438373546292,
  ],
  [
    "bgNbd",
    100,
    100,
    2,
    3,
    5,
    10,
    20,
    26,
    -12.953181977325507,
    0.0003767953026665695,
    0.00248196351190425,
    0.003114816311313626,
  ],
  [
    "bgNbd",
    0.3,
    10,
    40,
    60,
    7,
    52,
    52,
    52,
    -26.35479681728159,
    0.6226415094339622,
    1.4482160208454158,
    1.578010638436558,
  ],
];

test.each(exact)(
  "%s with r %d, alpha %d, a %d, b %d has 11 digits for x = %d, t_x = %d, T = %d",
  (purchaseModel, r, alpha, a, b, x, tx, T, horizon, logLikelihood, alive, expected, residual) => {
    const model: ParametrisedModel = { purchaseModel, purchaseParams: { r, alpha, a, b } };
    const functions = functionsOf(model);
    const columns = { frequency: [x], recency: [tx], age: [T] };
    expect(Math.abs(purchaseLogLikelihood(model, columns) / logLikelihood - 1)).toBeLessThan(1e-11);
    expect(Math.abs(functions.alive(x, tx, T) / alive - 1)).toBeLessThan(1e-11);
    expect(Math.abs(functions.expected(x, tx, T, horizon) / expected - 1)).toBeLessThan(1e-11);
    expect(Math.abs(functions.residual(x, tx, T, 0.0027) / residual - 1)).toBeLessThan(1e-10);
  },
);

test("where the series alternates and loses every digit the quadrature takes over", () => {
  const expected = bgNbdExpectedPurchases({ r: 100, alpha: 100, a: 0.02, b: 0.5 }, 0, 0, 0, 500);
  expect(Math.abs(expected / 433.6618683911935 - 1)).toBeLessThan(1e-12);
});

test("the increasing-frequency paradox: of two customers silent equally long the more frequent is likelier gone", () => {
  const params = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
  const seldom = bgNbdExpectedPurchases(params, 2, 20, 38, 39);
  const often = bgNbdExpectedPurchases(params, 12, 20, 38, 39);
  expect(bgNbdProbabilityAlive(params, 12, 20, 38)).toBeLessThan(bgNbdProbabilityAlive(params, 2, 20, 38));
  expect(often).toBeLessThan(seldom);
});

test("a customer without a repeat purchase is alive for certain under BG/NBD", () => {
  expect(bgNbdProbabilityAlive({ r: 1, alpha: 1, a: 5, b: 0.1 }, 0, 0, 1000)).toBe(1);
});

test("MBG/NBD counts have 12 digits of the 30-digit values", () => {
  const params = { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 };
  for (const [t, n, value] of [
    [39, 0, 0.582473189493289],
    [39, 5, 0.01938732355357035],
    [2, 10, 2.2104135802201013e-8],
  ] as const) {
    expect(Math.abs(mbgNbdProbabilityOfCount(params, t, n) / value - 1)).toBeLessThan(1e-12);
  }
});

test("BG/NBD counts are those of the published table", () => {
  const params = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
  expect(Math.abs(bgNbdProbabilityOfCount(params, 2, 10) / 1.07869e-7 - 1)).toBeLessThan(2e-6);
  expect(Math.abs(bgNbdProbabilityOfCount(params, 30, 20) / 0.000222226 - 1)).toBeLessThan(2e-6);
});
