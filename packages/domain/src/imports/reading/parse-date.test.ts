import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDate } from "./parse-date.ts";

const day = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test("a day is the same day in every format", () => {
  fc.assert(
    fc.property(day, (iso) => {
      const [year, month, dayOfMonth] = iso.split("-");
      const expected = { asUtc: Date.parse(iso), offsetMinutes: null };
      expect(parseDate(iso, "iso")).toEqual(expected);
      expect(parseDate(`${year}${month}${dayOfMonth}`, "yyyymmdd")).toEqual(expected);
      expect(parseDate(`${dayOfMonth}.${month}.${year}`, "dmy")).toEqual(expected);
      expect(parseDate(`${month}/${dayOfMonth}/${year}`, "mdy")).toEqual(expected);
    }),
  );
});

test.each([
  ["2024-02-29T13:14:15.678Z", "2024-02-29T13:14:15.678Z", 0],
  ["2024-02-29 13:14", "2024-02-29T13:14:00Z", null],
  ["2024-02-29 13:14:15.678901+05:30", "2024-02-29T13:14:15.678Z", 330],
  ["2024-02-29 13:14:15 UTC", "2024-02-29T13:14:15Z", 0],
  ["2024-02-29T13:14:15-08", "2024-02-29T13:14:15Z", -480],
])("%s has its time of day and its zone", (text, fields, offsetMinutes) => {
  expect(parseDate(text, "iso")).toEqual({ asUtc: Date.parse(fields), offsetMinutes });
});

test.each([
  ["2023-02-29", "iso"],
  ["2024-02-31", "iso"],
  ["2024-13-01", "iso"],
  ["2024-00-10", "iso"],
  ["2024-01-01T24:00", "iso"],
  ["2024-01-01T10:60", "iso"],
  ["2024-01-01T10:00+15:00", "iso"],
  ["0097-01-01", "iso"],
  ["01.02.97", "dmy"],
  ["31/02/2024", "dmy"],
  ["31/12/2024", "mdy"],
  ["20240230", "yyyymmdd"],
  ["2024-1-1", "yyyymmdd"],
  ["", "iso"],
] as const)("%j as %s is no date", (text, format) => {
  expect(parseDate(text, format)).toBeUndefined();
});
