import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { env } from "node:process";
import { modelFitBodySchema } from "@worth/contracts";
import { buildCustomer, buildPurchase, insertRows, mergeRows } from "@worth/factories";
import { backtestPurchaseModels, fitBgNbd } from "@worth/scoring";
import { expect, test } from "vitest";
import { createWorld, type World } from "../../world/create-world.ts";
import { startStepwise } from "./step-by-step.ts";

const folder = env["WORTH_REFERENCE_DATA"] ?? "";
const note = folder === "" ? " [skipped: WORTH_REFERENCE_DATA names no folder]" : "";
const dayMs = 86_400_000;

type Bought = { customer: number; day: number; amountMinor: number };

/** Every purchase up to a day of 1997 or 1998; days since the Unix epoch. */
function readCdnow(until: string): Bought[] {
  return readFileSync(resolve(folder, "CDNOW_sample.txt"), "utf8")
    .trim()
    .split(/\r?\n/u)
    .map((line) => line.trim().split(/\s+/u).map(Number))
    .map(([, customer = 0, date = 0, , amount = 0]) => ({
      customer,
      day: Date.UTC(Math.floor(date / 10_000), (Math.floor(date / 100) % 100) - 1, date % 100) / dayMs,
      amountMinor: Math.round(amount * 100),
    }))
    .filter(({ day }) => day <= Date.parse(until) / dayMs);
}

async function insertCdnow({ database }: World, bought: readonly Bought[]): Promise<void> {
  const customers = new Map(
    [...new Set(bought.map(({ customer }) => customer))].map((number) => [
      number,
      buildCustomer({ email: null }),
    ]),
  );
  const purchases = bought.map(({ customer, day, amountMinor }) =>
    buildPurchase({
      customerId: customers.get(customer)?.ids.customerId ?? "",
      capturedMinor: amountMinor,
      occurredAt: new Date(day * dayMs),
      recordedAt: new Date(day * dayMs),
    }),
  );
  await insertRows(database, mergeRows([...customers.values(), ...purchases].map(({ rows }) => rows)));
}

test.skipIf(folder === "")(
  `CDNOW's first 39 weeks in the database give the BG/NBD parameters of the literature${note}`,
  { timeout: 120_000 },
  async () => {
    const world = await createWorld();
    await insertCdnow(world, readCdnow("1997-09-30"));
    const run = await startStepwise(world);
    await run.goOn("split");
    const rows = await world.database.$queryRaw<{ frequency: number; recency: number; age: number }[]>`
      SELECT frequency, ("lastDay" - "firstDay") / 7.0::float8 AS recency,
        (run."observedUntil" - "firstDay") / 7.0::float8 AS age
      FROM valuation.summary_1, valuation_run AS run`;
    const { r, alpha, a, b } = fitBgNbd({
      frequency: rows.map(({ frequency }) => frequency),
      recency: rows.map(({ recency }) => recency),
      age: rows.map(({ age }) => age),
    });
    expect(rows).toHaveLength(2357);
    // Fader, Hardie & Lee 2005, Marketing Science 24:275, table 2.
    expect([r, alpha, a, b].map((value) => Number(value.toPrecision(2)))).toEqual([0.24, 4.4, 0.79, 2.4]);
  },
);

test.skipIf(folder === "")(
  `CDNOW's 78 weeks choose the model that scoring chooses, with the same figures of its test${note}`,
  { timeout: 120_000 },
  async () => {
    const world = await createWorld();
    const bought = readCdnow("1998-06-30");
    await insertCdnow(world, bought);
    const run = await startStepwise(world);
    await run.goOn("split");
    const [first] = bought.map(({ day }) => day).toSorted((one, other) => one - other);
    const expected = backtestPurchaseModels({
      purchases: {
        customer: bought.map(({ customer }) => customer),
        day: bought.map(({ day }) => day - (first ?? 0)),
        amountMinor: bought.map(({ amountMinor }) => amountMinor),
      },
      endDay: Date.parse("1998-06-30") / dayMs - (first ?? 0),
    });
    const fit = await world.database.modelFit.findFirstOrThrow({ where: { pool: "everybody" } });
    const { backtest, isInUse, sampledCustomers } = modelFitBodySchema.parse(fit.body);
    if (expected.outcome !== "tested" || backtest.outcome !== "tested") throw new Error("too little data");
    expect(backtest.chosen).toBe(expected.chosen);
    expect({ isInUse, sampledCustomers }).toEqual({
      isInUse: expected.chosen !== null,
      sampledCustomers: null,
    });
    expect(fit).toMatchObject({ customerCount: 2357, purchaseModel: expected.chosen });
    expect(backtest).toMatchObject({
      customers: expected.customers,
      actual: expected.actual,
      lastPeriod: expected.lastPeriod,
    });
    for (const [index, candidate] of expected.candidates.entries()) {
      expect(backtest.candidates[index]?.model).toBe(candidate.purchaseModel);
      expect(backtest.candidates[index]?.forecast).toBeCloseTo(candidate.forecast, 3);
    }
    const { chosen, actual, candidates } = backtest;
    const forecast = candidates.find(({ model }) => model === chosen)?.forecast ?? 0;
    process.stdout.write(`CDNOW: ${chosen}, forecast ${forecast.toFixed(0)}, happened ${actual}\n`);
  },
);
