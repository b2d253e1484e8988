import { expect, test } from "vitest";
import { readRate } from "./read-rate.ts";

const context = { reportingCurrency: "USD", today: "2026-11-22" };
const read = (typed: Partial<Parameters<typeof readRate>[0]>) =>
  readRate({ currency: "EUR", validOn: "2026-11-20", rate: "1.08", ...typed }, context);

test("a day is taken as people write it, but not where day and month could be swapped", () => {
  for (const validOn of [
    "2026-11-05",
    "20261105",
    "05.11.2026",
    "5.11.2026",
    " 2026-11-05 ",
    "2026-11-05T00:00:00Z",
  ])
    expect(read({ validOn })).toEqual({
      kind: "good",
      rate: { currency: "EUR", validOn: "2026-11-05", rate: "1.08" },
    });
  for (const validOn of ["05/11/2026", "5-11-2026", "2026-02-30", "yesterday", "2026"])
    expect(read({ validOn })).toEqual({ kind: "bad", problems: [{ field: "validOn", reason: "bad_day" }] });
});

test("everything that is wrong with a rate is told at once, each at its field", () => {
  expect(read({ currency: "euro", validOn: "2026-11-23", rate: "-1" })).toEqual({
    kind: "bad",
    problems: [
      { field: "currency", reason: "unknown_currency" },
      { field: "validOn", reason: "future_day" },
      { field: "rate", reason: "not_above_zero" },
    ],
  });
  expect(read({ currency: " usd ", validOn: "", rate: "" })).toEqual({
    kind: "bad",
    problems: [
      { field: "currency", reason: "reporting_currency" },
      { field: "validOn", reason: "missing" },
      { field: "rate", reason: "missing" },
    ],
  });
});
