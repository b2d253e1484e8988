import { expect, test } from "vitest";
import { readImportOptions } from "./import-options.ts";

test("a file alone leaves everything to be guessed", () => {
  expect(readImportOptions(["purchases", "sales.csv"])).toEqual({
    file: "sales.csv",
    currency: undefined,
    skipBadRows: false,
    isDryRun: false,
    choices: {
      delimiter: undefined,
      dateFormat: undefined,
      hasHeader: undefined,
      columns: {
        customer: undefined,
        occurredAt: undefined,
        amount: undefined,
        currency: undefined,
        product: undefined,
        customerName: undefined,
        country: undefined,
      },
    },
  });
});

test("--currency is one currency for all, or else a column", () => {
  expect(readImportOptions(["purchases", "f", "--currency", "EUR"])).toMatchObject({
    currency: "EUR",
    choices: { columns: { currency: undefined } },
  });
  expect(readImportOptions(["purchases", "f", "--currency", "4"])).toMatchObject({
    currency: undefined,
    choices: { columns: { currency: "4" } },
  });
});

test("--no-header says that the first row is a purchase", () => {
  expect(readImportOptions(["purchases", "f", "--no-header"])).toMatchObject({
    choices: { hasHeader: false },
  });
  expect(readImportOptions(["purchases", "f", "--header"])).toMatchObject({ choices: { hasHeader: true } });
});

test.each([
  [[], "Name what to import, and its file."],
  [["purchases"], "Name what to import, and its file."],
  [["customers", "f"], "Name what to import, and its file."],
  [["purchases", "f", "g"], "Import one file at a time."],
  [["purchases", "f", "--delimiter", ","], "--delimiter must be one of comma, semicolon, tab, whitespace."],
])("%j is answered: %s", (args, sentence) => {
  expect(readImportOptions(args)).toBe(sentence);
});
