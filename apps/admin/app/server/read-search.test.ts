import { expect, test } from "vitest";
import { readMomentOf } from "./read-search.ts";

const read = (asOf: string) => readMomentOf(new URLSearchParams({ asOf }), "asOf");

test("a day and an instant of an address are taken as they are", () => {
  expect(read("2026-02-28")).toBe("2026-02-28");
  expect(read("2026-02-28T10:00:00.000Z")).toBe("2026-02-28T10:00:00.000Z");
});

test("what is on no calendar is no moment", () => {
  for (const moment of ["", "yesterday", "2026-02-31", "2026-13-01", "2026-02-28 10:00", "20260228"])
    expect(read(moment)).toBeUndefined();
});
