import {
  concentrationBases,
  concentrationMeasures,
  createId,
  type ConcentrationBase,
  type ConcentrationMeasure,
} from "@worth/contracts";
import { getComparison, getConcentration, performRun, refreshValues } from "@worth/domain";
import { createAct, createServingCost } from "@worth/factories";
import {
  giniCoefficient,
  lorenzCurve,
  spearmanCorrelation,
  topOverlap,
  topShare,
  topShareStandardError,
  wallys,
  whaleCurve,
} from "@worth/scoring";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createWorld, type World } from "../../world/create-world.ts";
import { createRandomProgramme } from "../../world/random-programme.ts";

const viewer = { kind: "staff", staffId: "stf_1", role: "viewer" } as const;

type Person = { own: number; mouth: number; contribution: number };

/** Customers whose snapshots say this, as a refresh would have left them; in the order of their ids. */
async function createPeople({ database }: World, people: readonly Person[]): Promise<string[]> {
  const ids = people.map((_, row) => `cus_${String(row).padStart(8, "0")}`);
  await database.customer.createMany({ data: ids.map((id) => ({ id, displayName: id })) });
  for (const [row, { own, mouth, contribution }] of people.entries()) {
    await database.valueSnapshot.updateMany({
      where: { customerId: ids[row] ?? "" },
      data: {
        ownMinor: own,
        referralMinor: Math.floor(mouth / 3),
        influenceMinor: mouth - Math.floor(mouth / 3),
        contributionMinor: contribution,
        purchaseCount: own > 0 ? 1 : 0,
      },
    });
  }
  return ids;
}

const amount = fc.oneof(fc.constant(0), fc.constantFrom(100, 200), fc.nat(1_000_000_00));
const people = fc.array(
  fc.record({
    own: amount,
    mouth: amount,
    contribution: fc.oneof(amount, fc.integer({ min: -5_000_00, max: -1 })),
  }),
  { minLength: 12, maxLength: 120 },
);

const read = ({ deps }: World, measure: ConcentrationMeasure, base: ConcentrationBase) =>
  getConcentration(deps, viewer, { measure, base, page: 1 });

test(
  "the database finds what scoring's functions find, for every measure and base",
  { timeout: 120_000 },
  async () => {
    for (const sample of fc.sample(people, { numRuns: 6, seed: 61 })) {
      const world = await createWorld();
      await createPeople(world, sample);
      const values = {
        sales: sample.map(({ own }) => own),
        contribution: sample.map(({ contribution }) => contribution),
        word_of_mouth: sample.map(({ mouth }) => mouth),
      };
      for (const measure of ["sales", "contribution", "word_of_mouth"] as const)
        for (const base of ["all", "buyers"] as const) {
          const everybody = values[measure].filter((_, row) => base === "all" || (sample[row]?.own ?? 0) > 0);
          const positive = everybody.map((value) => Math.max(0, value));
          const { spread, whale, keyCustomers } = await read(world, measure, base);
          const total = positive.reduce((sum, value) => sum + value, 0);
          expect(spread).toMatchObject({
            customerCount: positive.length,
            holderCount: positive.filter((value) => value > 0).length,
            total,
            keyCount: wallys(positive).length,
          });
          const { gini, standardError } = giniCoefficient(positive);
          expect(spread?.gini).toBeCloseTo(gini, 9);
          expect(spread?.giniStandardError).toBeCloseTo(standardError, 9);
          for (const [field, fraction] of [
            ["top1Share", 0.01],
            ["top10Share", 0.1],
            ["top20Share", 0.2],
          ] as const)
            expect(spread?.[field]).toBeCloseTo(topShare(positive, fraction), 9);
          expect(spread?.top20StandardError).toBeCloseTo(topShareStandardError(positive, 0.2), 6);
          for (const [row, { population, share }] of lorenzCurve(positive, 51).entries()) {
            expect(spread?.curve[row]?.customers).toBeCloseTo(population, 12);
            expect(spread?.curve[row]?.held).toBeCloseTo(share, 9);
          }
          expect(keyCustomers.rows.map(({ held }) => held)).toEqual(
            positive.toSorted((a, b) => b - a).slice(0, Math.min(50, wallys(positive).length)),
          );
          const best = whaleCurve(everybody, 51);
          const off = (whale?.curve ?? []).map(
            (point, row) => point.total - (best[row]?.cumulated ?? Number.NaN),
          );
          expect(whale === null).toBe(everybody.every((value) => value >= 0));
          expect(Math.max(0, ...off.map(Math.abs))).toBeLessThan(1);
        }
    }
  },
);

test("ranks are compared as scoring compares them, over everybody", { timeout: 60_000 }, async () => {
  for (const sample of fc.sample(people, { numRuns: 4, seed: 62 })) {
    const world = await createWorld();
    await createPeople(world, sample);
    const [own, mouth] = [sample.map((person) => person.own), sample.map((person) => person.mouth)];
    const { ranks } = await getComparison(world.deps, viewer);
    expect(ranks).toMatchObject({ customerCount: sample.length, isSample: false });
    expect(ranks?.correlation).toBeCloseTo(spearmanCorrelation(own, mouth) ?? Number.NaN, 9);
    expect((ranks?.bothCount ?? 0) / (ranks?.topCount ?? 1)).toBeCloseTo(topOverlap(own, mouth) ?? -1, 9);
  }
});

test("participation counts acts, those of a merged person among their own", async () => {
  const world = await createWorld();
  const { database, deps } = world;
  const nobody = { own: 0, mouth: 0, contribution: 0 };
  const [ann = "", ben = "", cleo = ""] = await createPeople(world, [nobody, nobody, nobody, nobody, nobody]);
  await database.customer.update({ where: { id: ben }, data: { mergedIntoId: ann } });
  for (const customerId of [ann, ben, ben, cleo]) await createAct(database, { customerId });
  const { spread, keyCustomers } = await getConcentration(deps, viewer, {
    measure: "participation",
    base: "all",
    page: 1,
  });
  expect(spread).toMatchObject({ customerCount: 4, holderCount: 2, total: 4, keyCount: 2 });
  expect(keyCustomers.rows).toMatchObject([
    { id: ann, held: 3, share: 0.75 },
    { id: cleo, held: 1 },
  ]);
});

test("over all customers the figures are those of the run that is shown, and its history is kept", async () => {
  const world = await createWorld();
  const { database } = world;
  await createPeople(world, [
    { own: 10_00, mouth: 0, contribution: 0 },
    { own: 30_00, mouth: 0, contribution: 0 },
  ]);
  for (const [night, state] of [
    [1, "superseded"],
    [2, "failed"],
    [3, "current"],
  ] as const) {
    const asOf = new Date(Date.UTC(2025, 0, night));
    const id = createId("valuationRun");
    await database.valuationRun.create({
      data: {
        id,
        generation: night,
        trigger: "nightly",
        state,
        phase: "publish",
        policyVersion: 1,
        currency: "USD",
        asOf,
        startedAt: asOf,
        finishedAt: asOf,
      },
    });
    await database.concentrationPoint.create({
      data: {
        runId: id,
        measure: "sales",
        customerCount: 100 + night,
        holderCount: 90,
        totalMinor: 5_000_00,
        gini: 0.6 + night / 100,
        standardError: 0.01,
        top1Share: 0.1,
        top10Share: 0.5,
        top20Share: 0.67,
        keyCount: 30,
        curve: Array.from({ length: 51 }, (_, point) => (point / 50) ** 2),
      },
    });
  }
  await database.$executeRaw`CREATE TABLE valuation.value_snapshot_3 PARTITION OF value_snapshot FOR VALUES IN (3)`;
  await database.$executeRaw`UPDATE value_snapshot SET generation = 3`;
  const all = await read(world, "sales", "all");
  expect(all.spread).toMatchObject({
    asOf: "2025-01-03T00:00:00.000Z",
    customerCount: 103,
    total: 5_000_00,
    gini: 0.63,
    giniStandardError: 0.01,
    keyCount: 30,
  });
  expect(all.spread?.curve[25]).toEqual({ customers: 0.5, held: 0.25 });
  expect(all.history.map(({ gini }) => gini)).toEqual([0.61, 0.63]);
  expect((await read(world, "sales", "buyers")).spread).toMatchObject({ customerCount: 2, total: 40_00 });
});

test("what a run keeps of a spread is what the values told before it", { timeout: 60_000 }, async () => {
  const world = await createWorld();
  const { customerIds } = await createRandomProgramme(world.database, 5);
  // Nobody among them costs more than they bring; somebody here does.
  const costly = customerIds[0] ?? "";
  await createServingCost(world.database, { customerId: costly, amountMinor: 1_000_000_00 });
  await refreshValues(world.deps, { customerIds });
  const readAll = async () => {
    const found = [];
    for (const measure of concentrationMeasures)
      for (const base of concentrationBases) {
        const { spread, whale, keyCustomers } = await read(world, measure, base);
        const { asOf, curve, ...figures } = spread ?? { asOf: "", curve: [] };
        found.push({ asOf, figures, curve, whale, keyCustomers });
      }
    return found;
  };
  const now = await readAll();
  await performRun(world.deps, world.bulk, { kind: "system", name: "test" }, { trigger: "first" });
  const kept = await readAll();
  expect(now.filter(({ whale }) => whale !== null).length).toBeGreaterThan(0);
  for (const [row, { figures, curve, whale, keyCustomers }] of kept.entries()) {
    const before = now[row];
    const rounded = (of: object = {}) =>
      Object.entries(of).map(([name, value]) => [name, Number(value).toFixed(9)]);
    expect(rounded(figures)).toEqual(rounded(before?.figures));
    for (const [point, { held }] of curve.entries())
      expect(held).toBeCloseTo(before?.curve[point]?.held ?? Number.NaN, 9);
    expect(whale).toEqual(before?.whale);
    expect(keyCustomers).toEqual(before?.keyCustomers);
  }
  expect(new Set(kept.map(({ asOf }) => asOf)).size).toBe(1);
});

test(
  "many customers before the first run wait for it instead of being read",
  { timeout: 60_000 },
  async () => {
    const world = await createWorld();
    await world.database.$executeRaw`INSERT INTO customer (id, "displayName")
    SELECT 'cus_' || n, 'Customer ' || n FROM generate_series(1, 20000) AS n`;
    expect(await read(world, "sales", "all")).toMatchObject({
      spread: null,
      waiting: { customerCount: 20_000, running: null },
    });
  },
);
