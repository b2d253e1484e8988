import { expect, test } from "vitest";
import { describeFigures } from "./describe-figures.ts";

const figures = [
  { id: "M1", figure: "2,000 operations", test: "operations" },
  { id: "M3", figure: "10 of 500", test: "race" },
] as const;

const rowOf = (table: string, id: string): string =>
  table.split("\n").find((row) => row.startsWith(`${id} `)) ?? "";

test("a promise holds when its test passed, is broken when it failed, and says when nobody measured it", () => {
  const table = describeFigures(
    figures,
    new Map([
      ["operations", "passed"],
      ["race", "failed"],
    ] as const),
  );
  expect(rowOf(table, "M1")).toMatch(/2,000 operations +holds$/);
  expect(rowOf(table, "M3")).toMatch(/10 of 500 +BROKEN$/);
  expect(rowOf(table, "M2")).toMatch(/- +not measured$/);
});

test("a figure of a test that never ended is no proof", () => {
  expect(rowOf(describeFigures(figures, new Map()), "M1")).toMatch(/BROKEN$/);
});

test("a pace that was promised and not reached is told, whatever the test was about", () => {
  const slow = { id: "M10", figure: "p99 400 ms", test: "webhooks", isTooSlow: true } as const;
  const passed = new Map([["webhooks", "passed"]] as const);
  expect(rowOf(describeFigures([slow], passed), "M10")).toMatch(/p99 400 ms +TOO SLOW here$/);
  expect(rowOf(describeFigures([slow], new Map()), "M10")).toMatch(/BROKEN$/);
});
