import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { env } from "node:process";
import { getConcentration, getModel, performRun } from "@worth/domain";
import { openBulk } from "@worth/db";
import { backtestPurchaseModels } from "@worth/scoring";
import { expect, onTestFinished, test } from "vitest";
import { createWorld } from "../../world/create-world.ts";
import { importFile } from "../imports/import-file.ts";

const folder = env["WORTH_REFERENCE_DATA"] ?? "";
const note = folder === "" ? " [skipped: WORTH_REFERENCE_DATA names no folder]" : "";
const viewer = { kind: "staff", staffId: "stf_1", role: "viewer" } as const;
const dayMs = 86_400_000;

type Bought = { customer: string; day: number; amount: string };

function readCdnow(): Bought[] {
  return readFileSync(resolve(folder, "CDNOW_sample.txt"), "utf8")
    .trim()
    .split(/\r?\n/u)
    .map((line) => {
      const [, customer = "", date = "", , amount = ""] = line.trim().split(/\s+/u);
      const [year, month, day] = [date.slice(0, 4), date.slice(4, 6), date.slice(6)].map(Number);
      return { customer, day: Date.UTC(year ?? 0, (month ?? 0) - 1, day) / dayMs, amount };
    });
}

const dateOf = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);

test.skipIf(folder === "")(
  `CDNOW imported and computed: the pages show the figures of the literature, seen from its last day${note}`,
  { timeout: 240_000 },
  async () => {
    const world = await createWorld();
    const bought = readCdnow();
    const lines = bought.map(({ customer, day, amount }) => `${customer},${dateOf(day)},${amount}`);
    await importFile(world, ["customer,date,amount", ...lines].join("\n"));
    const spread = async () =>
      (await getConcentration(world.deps, viewer, { measure: "sales", base: "all", page: 1 })).spread;
    const before = await spread();
    const bulk = openBulk(world.url);
    onTestFinished(() => bulk.close());
    await performRun(world.deps, bulk, { kind: "system", name: "test" }, { trigger: "first" });

    // The same before the run, from the values, and after it, from what the run kept.
    for (const found of [before, await spread()]) {
      expect(found).toMatchObject({ customerCount: 2357, keyCount: 777 });
      expect(found?.top1Share).toBeCloseTo(0.144, 3);
      expect(found?.top10Share).toBeCloseTo(0.508, 3);
      expect(found?.top20Share).toBeCloseTo(0.674, 3);
      expect(1.96 * (found?.top20StandardError ?? 0)).toBeCloseTo(0.0215, 2);
      expect(found?.gini).toBeCloseTo(0.631, 3);
    }

    const { current } = await getModel(world.deps, viewer, { page: 1 });
    const everybody = current?.fits.find(({ pool }) => pool === "everybody");
    const first = Math.min(...bought.map(({ day }) => day));
    const expected = backtestPurchaseModels({
      purchases: {
        customer: bought.map(({ customer }) => Number(customer)),
        day: bought.map(({ day }) => day - first),
        amountMinor: bought.map(({ amount }) => Math.round(Number(amount) * 100)),
      },
      endDay: Math.max(...bought.map(({ day }) => day)) - first,
    });
    if (expected.outcome !== "tested") throw new Error(expected.reason);
    expect(everybody).toMatchObject({
      purchaseModel: expected.chosen,
      customerCount: 2357,
      firstDay: dateOf(first),
      body: {
        isInUse: true,
        drawnTowards: "nothing",
        backtest: {
          outcome: "tested",
          actual: expected.actual,
          lastPeriod: expected.lastPeriod,
          chosen: expected.chosen,
        },
      },
    });
    expect(current).toMatchObject({
      observedUntil: "1998-06-30",
      customerCount: 2357,
      purchaseCount: bought.length,
    });
  },
);
