import { AppError } from "@worth/contracts";
import { expect, test } from "vitest";
import { readMapping } from "./read-mapping.ts";

const form = {
  delimiter: "comma",
  dateFormat: "iso",
  customer: "0",
  occurredAt: "1",
  amount: "2",
  currency: "",
  defaultCurrency: " usd ",
  customerName: "3",
  product: "",
  country: "4",
};

test("a form's column numbers become a mapping, and what is not in the file is null", () => {
  expect(readMapping(form)).toEqual({
    delimiter: "comma",
    hasHeader: false,
    dateFormat: "iso",
    customer: 0,
    occurredAt: 1,
    amount: 2,
    currency: null,
    defaultCurrency: "USD",
    customerName: 3,
    product: null,
    country: 4,
  });
  expect(readMapping({ ...form, hasHeader: "on" }).hasHeader).toBe(true);
});

test("a column that must be there is named when it is not", () => {
  const refuse = () => readMapping({ ...form, amount: "", customer: "x" });
  expect(refuse).toThrow(AppError);
  expect(() => readMapping({ ...form, defaultCurrency: "dollars" })).toThrow(AppError);
});
