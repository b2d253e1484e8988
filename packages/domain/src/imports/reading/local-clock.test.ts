import { expect, test } from "vitest";
import { createLocalClock } from "./local-clock.ts";
import { parseDate } from "./parse-date.ts";

function toInstant(text: string, timeZone: string): string {
  const date = parseDate(text, "iso");
  if (!date) throw new Error(`${text} is no date`);
  return new Date(createLocalClock(timeZone)(date)).toISOString();
}

test.each([
  ["1997-01-01", "UTC", "1997-01-01T00:00:00.000Z"],
  ["1997-01-01", "Europe/Paris", "1996-12-31T23:00:00.000Z"],
  ["2024-07-01 09:30", "America/New_York", "2024-07-01T13:30:00.000Z"],
  ["2024-01-01", "Asia/Kathmandu", "2023-12-31T18:15:00.000Z"],
  ["2024-01-01", "Pacific/Kiritimati", "2023-12-31T10:00:00.000Z"],
])("%s in %s is %s", (text, timeZone, instant) => {
  expect(toInstant(text, timeZone)).toBe(instant);
});

test("a date that names its zone is not read by the programme's", () => {
  expect(toInstant("2024-01-01T00:00:00+02:00", "America/New_York")).toBe("2023-12-31T22:00:00.000Z");
});

test("an hour that comes twice is the first one", () => {
  expect(toInstant("2024-11-03 01:30", "America/New_York")).toBe("2024-11-03T05:30:00.000Z");
});

test("an hour that the clocks skip is read by the clock before the change", () => {
  expect(toInstant("2024-03-10 02:30", "America/New_York")).toBe("2024-03-10T07:30:00.000Z");
});

test("the first hour after a change is read by the new clock", () => {
  expect(toInstant("2024-03-10 03:00", "America/New_York")).toBe("2024-03-10T07:00:00.000Z");
});
