import { AppError } from "@worth/contracts";
import { expect, test } from "vitest";
import { snoozeEnd } from "./snooze-end.ts";

/** A Wednesday; in Auckland it is Thursday already. */
const now = new Date("2026-11-18T15:00:00Z");

test("tomorrow begins at midnight where the programme is", () => {
  expect(snoozeEnd("tomorrow", now, "UTC").toISOString()).toBe("2026-11-19T00:00:00.000Z");
  expect(snoozeEnd("tomorrow", now, "Pacific/Auckland").toISOString()).toBe("2026-11-19T11:00:00.000Z");
});

test("next week is the coming Monday, a week ahead when today is one", () => {
  expect(snoozeEnd("next_week", now, "UTC").toISOString()).toBe("2026-11-23T00:00:00.000Z");
  const monday = new Date("2026-11-23T09:00:00Z");
  expect(snoozeEnd("next_week", monday, "UTC").toISOString()).toBe("2026-11-30T00:00:00.000Z");
  const sunday = new Date("2026-11-22T09:00:00Z");
  expect(snoozeEnd("next_week", sunday, "UTC").toISOString()).toBe("2026-11-23T00:00:00.000Z");
});

test("a day can be named, but not one that has begun, or a far one", () => {
  expect(snoozeEnd("2026-12-24", now, "Europe/Paris").toISOString()).toBe("2026-12-23T23:00:00.000Z");
  for (const day of ["2026-11-18", "2020-01-01", "2028-01-01"])
    expect(() => snoozeEnd(day, now, "UTC")).toThrow(AppError);
});
