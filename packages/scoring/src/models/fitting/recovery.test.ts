import { expect, test } from "vitest";
import { fitBgNbd } from "../bg-nbd/fit-bg-nbd.ts";
import { groupCells } from "../columns/group-cells.ts";
import { fitMbgNbd } from "../mbg-nbd/fit-mbg-nbd.ts";
import { fitNbd } from "../nbd/fit-nbd.ts";
import { fitParetoNbd } from "../pareto-nbd/fit-pareto-nbd.ts";
import { betaDropoutBehaviour, paretoBehaviour } from "../simulated/behaviours.ts";
import { simulateHistories } from "../simulated/simulate-histories.ts";

/** The parameters that are further than 4 standard errors from the truth, or whose error says nothing. */
const missed = <Name extends string>(
  fit: Readonly<Record<Name, number>> & { standardErrors: Readonly<Record<Name, number>> | null },
  truth: Readonly<Record<Name, number>>,
): Name[] =>
  (Object.keys(truth) as Name[]).filter((name) => {
    const error = fit.standardErrors?.[name] ?? 0;
    return !(error > 0 && error < truth[name] / 3 && Math.abs(fit[name] - truth[name]) < 4 * error);
  });

const base = { customers: 20_000, longestAge: 100, whole: false };

test("BG/NBD finds the parameters its customers were drawn from", () => {
  const truth = { r: 0.6, alpha: 5, a: 0.9, b: 2.5 };
  expect(
    missed(
      fitBgNbd(simulateHistories({ ...base, seed: 1, behave: betaDropoutBehaviour(truth, false) })),
      truth,
    ),
  ).toEqual([]);
});

test("MBG/NBD finds the parameters its customers were drawn from", () => {
  const truth = { r: 0.9, alpha: 5, a: 0.8, b: 2 };
  expect(
    missed(
      fitMbgNbd(simulateHistories({ ...base, seed: 2, behave: betaDropoutBehaviour(truth, true) })),
      truth,
    ),
  ).toEqual([]);
});

test("Pareto/NBD finds the parameters its customers were drawn from", () => {
  const truth = { r: 0.7, alpha: 6, s: 0.8, beta: 15 };
  const data = simulateHistories({ ...base, customers: 8_000, seed: 3, behave: paretoBehaviour(truth) });
  expect(missed(fitParetoNbd(data), truth)).toEqual([]);
});

test("NBD finds the parameters its customers were drawn from", () => {
  const truth = { r: 0.7, alpha: 6 };
  const behave = paretoBehaviour({ ...truth, s: 0, beta: 1 });
  expect(missed(fitNbd(simulateHistories({ ...base, seed: 4, behave })), truth)).toEqual([]);
});

test("a large data set, fitted on a sample first, ends where its cells do", () => {
  const behave = betaDropoutBehaviour({ r: 0.5, alpha: 20, a: 0.8, b: 2.5 }, false);
  const data = simulateHistories({ customers: 61_000, seed: 5, longestAge: 400, whole: true, behave });
  const rows = fitBgNbd(data);
  const cells = fitBgNbd(groupCells(data));
  for (const name of ["r", "alpha", "a", "b"] as const)
    expect(Math.abs(rows[name] / cells[name] - 1)).toBeLessThan(1e-8);
  expect(Math.abs(rows.logLikelihood / cells.logLikelihood - 1)).toBeLessThan(1e-12);
});

test("a sample that misleads does not keep the fit from the maximum of all", () => {
  const behave = betaDropoutBehaviour({ r: 0.5, alpha: 20, a: 0.8, b: 2.5 }, false);
  const data = simulateHistories({ customers: 60_000, seed: 6, longestAge: 400, whole: true, behave });
  // Every third row, which is what the sample reads, is a customer who never came back.
  for (let row = 0; row < 60_000; row += 3) {
    data.frequency[row] = 0;
    data.recency[row] = 0;
  }
  const rows = fitBgNbd(data);
  const cells = fitBgNbd(groupCells(data));
  expect(Math.abs(rows.logLikelihood / cells.logLikelihood - 1)).toBeLessThan(1e-9);
});

test("customers who never leave have no dropout signal: a and b run away, and the NBD is as likely", () => {
  const behave = paretoBehaviour({ r: 1.5, alpha: 10, s: 0, beta: 1 });
  const data = simulateHistories({ ...base, customers: 4_000, seed: 7, behave });
  const fit = fitBgNbd(data);
  expect(fit.b).toBeGreaterThan(50);
  expect(Math.abs(fit.logLikelihood - fitNbd(data).logLikelihood)).toBeLessThan(3);
});

test("on customers who buy like clockwork, which no model here assumes, the fits stay sound numbers", () => {
  const frequency = Array.from({ length: 120 }, (_, i) => i % 20);
  const data = { frequency, recency: frequency.map((x) => x * 7), age: frequency.map((x) => x * 7 + 3) };
  for (const fit of [fitBgNbd(data), fitMbgNbd(data), fitParetoNbd(data), fitNbd(data)]) {
    const { covariance, standardErrors, ...numbers } = fit;
    expect(Object.values(numbers).every(Number.isFinite)).toBe(true);
    expect(
      [...(covariance ?? []).flat(), ...Object.values(standardErrors ?? {})].every(Number.isFinite),
    ).toBe(true);
  }
});

test("a count says as much as the row repeated", () => {
  const behave = betaDropoutBehaviour({ r: 0.6, alpha: 5, a: 0.9, b: 2.5 }, false);
  const { frequency, recency, age } = simulateHistories({ ...base, customers: 700, seed: 8, behave });
  const thrice = (column: Float64Array): Float64Array => Float64Array.from([...column, ...column, ...column]);
  const repeated = { frequency: thrice(frequency), recency: thrice(recency), age: thrice(age) };
  const counted = { frequency, recency, age, count: frequency.map(() => 3) };
  for (const fit of [fitBgNbd, fitMbgNbd, fitParetoNbd, fitNbd]) {
    const one = fit(counted);
    const other = fit(repeated);
    expect(Math.abs(one.logLikelihood / other.logLikelihood - 1)).toBeLessThan(1e-10);
    expect(Math.abs(one.r / other.r - 1)).toBeLessThan(1e-7);
  }
});

test("a tight prior holds the parameters where it is centred, a loose one lets them go", () => {
  const behave = betaDropoutBehaviour({ r: 0.6, alpha: 5, a: 0.9, b: 2.5 }, false);
  const data = simulateHistories({ ...base, customers: 500, seed: 9, behave });
  const center = { r: 2, alpha: 30, a: 2, b: 9 };
  const held = fitBgNbd(data, { prior: { center, logDeviation: 1e-4 } });
  const free = fitBgNbd(data, { prior: { center, logDeviation: 1e4 } });
  expect(held.r).toBeCloseTo(2, 2);
  expect(free.r / fitBgNbd(data).r).toBeCloseTo(1, 4);
  expect(free.logLikelihood).toBeGreaterThan(held.logLikelihood);
  expect(() => fitBgNbd(data, { prior: { center: { ...center, a: 0 }, logDeviation: 1 } })).toThrow(
    expect.objectContaining({ field: "prior.center.a" }),
  );
  expect(() => fitNbd(data, { prior: { center, logDeviation: 0 } })).toThrow(
    expect.objectContaining({ field: "prior.logDeviation" }),
  );
});

test("nobody of any age or repeat purchase still leaves finite numbers", () => {
  const newcomers = { frequency: [0, 0], recency: [0, 0], age: [0, 0] };
  for (const fit of [fitBgNbd, fitMbgNbd, fitParetoNbd, fitNbd]) {
    const { r, alpha, logLikelihood } = fit(newcomers);
    expect([r, alpha, logLikelihood].every(Number.isFinite)).toBe(true);
  }
});
