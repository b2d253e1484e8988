import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { listFiles, root } from "./source-files.ts";

/** Where money is moved and held. Values and forecasts are estimates and have rules of their own. */
const rooms = [
  "ledger",
  "payouts",
  "purchases",
  "rewards",
  "rules",
  "perks",
  "campaigns",
  "fraud",
  "machine",
  "missions",
  "tiers",
  "referrals",
  "effects",
  "queue",
  "rates",
  "reconciling",
  "backfill",
];

/** Knows which currencies Stripe sends in hundredths they do not have. */
const exempt = "packages/payments/src/to-minor-units.ts";

const floats =
  /\bparseFloat\(|\.toFixed\(|\/\s*100\b|\*\s*0?\.\d|\bMath\.(?:round|floor|ceil|trunc)\([^)]*[*/]/;

test("money is never divided, rounded or read as a broken number where it is moved and held", () => {
  const files = [
    ...rooms.map((room) => `packages/domain/src/${room}/**/*.ts`),
    "packages/payments/src/**/*.ts",
  ].flatMap((pattern) => listFiles(pattern));
  const money = files.filter((file) => !file.endsWith(".test.ts") && file !== exempt);
  expect(money.length).toBeGreaterThan(40);
  expect(money.filter((file) => floats.test(readFileSync(resolve(root, file), "utf8")))).toEqual([]);
});
