import { expect, test } from "vitest";
import { ageOf } from "./age-of.ts";

const opened = "2026-03-01T12:00:00.000Z";

test("an age is told in hours up to two days and in days from there, whole ones that have passed", () => {
  expect(ageOf(opened, "2026-03-01T12:59:59.000Z")).toEqual({ unit: "now", count: 0 });
  expect(ageOf(opened, "2026-03-01T13:00:00.000Z")).toEqual({ unit: "hours", count: 1 });
  expect(ageOf(opened, "2026-03-03T11:59:59.000Z")).toEqual({ unit: "hours", count: 47 });
  expect(ageOf(opened, "2026-03-03T12:00:00.000Z")).toEqual({ unit: "days", count: 2 });
});
