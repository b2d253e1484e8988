import { expect, test } from "vitest";
import { formatDate } from "./format-date.ts";

test("a date is the reader's day, not the server's", () => {
  const at = "2026-12-13T23:30:00Z";
  expect(formatDate({ locale: "en", timeZone: "Europe/Stockholm" }, at)).toBe("14 December 2026");
  expect(formatDate({ locale: "en", timeZone: "America/New_York" }, at)).toBe("13 December 2026");
});
