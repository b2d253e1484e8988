import { expect, test } from "vitest";
import { readRateFile } from "./read-rate-file.ts";

const context = { reportingCurrency: "USD", today: "2026-11-22" };
const read = (...lines: string[]) => readRateFile(new TextEncoder().encode(lines.join("\n")), context);
const euro = { currency: "EUR", validOn: "2026-11-20", rate: "1.08" };
const yen = { currency: "JPY", validOn: "2026-11-20", rate: "0.0067" };

test("columns are parted by semicolons, tabs, commas or blanks, with or without a header", async () => {
  const layouts = [
    ["currency;day;rate", "EUR;2026-11-20;1,08", "JPY;20.11.2026;0,0067"],
    ["EUR\t2026-11-20\t1,08", "JPY\t2026-11-20\t.0067"],
    ["Date,Currency,Rate", "2026-11-20,eur,1.08", "2026-11-20,jpy,0.0067"],
    ["EUR,2026-11-20,1.08,", '"JPY",2026-11-20,"0,0067"'],
    ["EUR 2026-11-20 1.08", "", "JPY  2026-11-20  0.0067"],
    ["what;when;how much", "EUR;2026-11-20;1.08", "JPY;2026-11-20;0.0067"],
  ];
  for (const lines of layouts)
    expect(await read(...lines)).toEqual({ rates: [euro, yen], repeatedCount: 0, badCount: 0, problems: [] });
});

test("a decimal comma between commas is refused, not cut in two", async () => {
  const problems = [{ lineNumber: 1, field: "row", reason: "too_many_columns", value: "" }];
  expect(await read("EUR,2026-11-20,1,08")).toMatchObject({ rates: [], badCount: 1, problems });
});

test("every bad row is named by its line, with what stands there", async () => {
  const file = await read("EUR;2026-11-20;1.08", "EUR;2026-11-31;1.08", "", "XQX;;", "EUR;2026-11-20");
  expect(file.rates).toEqual([euro]);
  expect(file.badCount).toBe(3);
  expect(file.problems).toEqual([
    { lineNumber: 2, field: "validOn", reason: "bad_day", value: "2026-11-31" },
    { lineNumber: 4, field: "currency", reason: "unknown_currency", value: "XQX" },
    { lineNumber: 4, field: "validOn", reason: "missing", value: "" },
    { lineNumber: 4, field: "rate", reason: "missing", value: "" },
    { lineNumber: 5, field: "row", reason: "missing_column", value: "" },
  ]);
});

test("a day may be repeated but not contradicted", async () => {
  const file = await read("EUR;2026-11-20;1.08", "EUR;20.11.2026;1,080", "EUR;2026-11-20;1.09");
  expect(file).toMatchObject({ rates: [euro], repeatedCount: 1, badCount: 1 });
  expect(file.problems).toEqual([{ lineNumber: 3, field: "rate", reason: "second_rate", value: "1.09" }]);
});

test("a quotation that never closes is told at its line, and what came before is read", async () => {
  const file = await read("EUR;2026-11-20;1.08", '"JPY;2026-11-20;0.0067');
  expect(file).toMatchObject({ rates: [euro], problems: [{ lineNumber: 2, reason: "unclosed_quote" }] });
});
