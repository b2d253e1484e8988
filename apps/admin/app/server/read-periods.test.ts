import { expect, test } from "vitest";
import { readPeriods } from "./read-periods.ts";

const read = (search: string) => readPeriods(new URLSearchParams(search));

test("both days of a period are read, and a period nobody named is none", () => {
  expect(read("from=2026-01-01&to=2026-03-31")).toEqual({
    after: { firstDay: "2026-01-01", lastDay: "2026-03-31" },
    before: undefined,
    problems: {},
  });
  expect(read("from=&to=&who=companies").problems).toEqual({});
});

test("a missing day, no day at all and days in the wrong order are named by field", () => {
  expect(read("from=2026-01-01&to=").problems).toEqual({ to: "missing" });
  expect(read("from=2026-02-30&to=2026-03-01").problems).toEqual({ from: "not_a_day" });
  expect(read("beforeFrom=2026-03-02&beforeTo=2026-03-01")).toMatchObject({
    before: undefined,
    problems: { beforeTo: "order" },
  });
});
