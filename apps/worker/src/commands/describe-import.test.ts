import { importDetailOutput, type ImportMapping } from "@worth/contracts";
import { expect, test } from "vitest";
import { describeCounts, describeMapping, describeRowErrors } from "./describe-import.ts";

const mapping: ImportMapping = {
  delimiter: "semicolon",
  hasHeader: true,
  dateFormat: "dmy",
  customer: 1,
  occurredAt: 0,
  amount: 2,
  currency: null,
  defaultCurrency: "EUR",
  customerName: null,
  product: null,
  country: null,
};

const detail = importDetailOutput.parse({
  id: "imp_1",
  fileName: "f.csv",
  state: "checked",
  mapping,
  skipBadRows: false,
  rowCount: 6919,
  doneCount: 6919,
  addedCount: 1,
  knownCount: 6917,
  badCount: 1,
  createdAt: "2024-05-01T00:00:00.000Z",
  finishedAt: null,
  header: null,
  sample: [],
  rowErrors: {
    rows: [
      { lineNumber: 12, field: "amount", reason: "negative_amount", value: "-3.00" },
      { lineNumber: 12, field: "customer", reason: "missing_customer", value: "" },
      { lineNumber: 99, field: "row", reason: "unclosed_quote", value: "" },
    ],
    total: 4,
    page: 1,
    pageSize: 50,
  },
});

test("a guess names every column as the file does, counted from 1", () => {
  expect(describeMapping(mapping, ["Datum", "Kunde", "Betrag"])).toBe(
    'Read as: delimiter semicolon, with a header, dates dmy, amounts in EUR.\nColumns: customer 2 "Kunde", date 1 "Datum", amount 3 "Betrag".',
  );
  expect(describeMapping({ ...mapping, currency: 3 }, null)).toBe(
    "Read as: delimiter semicolon, no header, dates dmy.\nColumns: customer 2, date 1, amount 3, currency 4.",
  );
});

test("row errors name line, field, value and reason, and say that there are more", () => {
  expect(describeRowErrors(detail).split("\n")).toEqual([
    "1 bad row:",
    '  line 12, amount: "-3.00" is negative',
    "  line 12, customer: the customer is missing",
    '  line 99, a quotation mark (") opens and never closes; nothing after it can be read',
    "  and more",
  ]);
});

test("counts read like a sentence", () => {
  expect(describeCounts(detail)).toBe("6,919 rows: 1 new purchase, 6,917 known already, 1 bad.");
});
