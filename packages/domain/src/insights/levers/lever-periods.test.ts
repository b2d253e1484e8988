import { expect, test } from "vitest";
import { dayIn, leverPeriods } from "./lever-periods.ts";

const period = (firstDay: string, lastDay: string) => ({ firstDay, lastDay });

test("without dates the last complete quarter stands against the one before", () => {
  expect(leverPeriods("2026-11-22", {})).toEqual({
    before: period("2026-04-01", "2026-06-30"),
    after: period("2026-07-01", "2026-09-30"),
  });
  expect(leverPeriods("2026-04-01", {})).toEqual({
    before: period("2025-10-01", "2025-12-31"),
    after: period("2026-01-01", "2026-03-31"),
  });
  expect(leverPeriods("2026-03-31", {}).after).toEqual(period("2025-10-01", "2025-12-31"));
});

test("a later period alone is held against as many days right before it", () => {
  expect(leverPeriods("2026-11-22", { after: period("2026-03-01", "2026-03-31") }).before).toEqual(
    period("2026-01-29", "2026-02-28"),
  );
  expect(leverPeriods("2026-11-22", { after: period("2026-03-01", "2026-03-01") }).before).toEqual(
    period("2026-02-28", "2026-02-28"),
  );
});

test("any two periods may be named", () => {
  const both = { before: period("2020-01-01", "2020-12-31"), after: period("2025-06-01", "2025-06-02") };
  expect(leverPeriods("2026-11-22", both)).toEqual(both);
});

test("today is the programme's day", () => {
  const moment = new Date("2026-03-31T22:30:00Z");
  expect([dayIn("UTC", moment), dayIn("Europe/Paris", moment)]).toEqual(["2026-03-31", "2026-04-01"]);
});
