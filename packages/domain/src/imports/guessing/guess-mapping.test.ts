import { AppError } from "@worth/contracts";
import { expect, test } from "vitest";
import { guessMapping, type MappingChoices } from "./guess-mapping.ts";

const guess = async (text: string, choices?: MappingChoices) =>
  (await guessMapping(Buffer.from(text), "USD", choices)).mapping;

test("a file of fixed columns without a header is read by what they hold", async () => {
  const text = [
    " 00004 0001 19970101  2   29.33",
    " 00004 0001 19970118  2   29.73",
    " 00021 0002 19970101  3   63.34",
    " 00050 0003 19970101  1    6.79",
  ].join("\r\n");
  expect(await guess(text)).toEqual({
    delimiter: "whitespace",
    hasHeader: false,
    dateFormat: "yyyymmdd",
    customer: 0,
    occurredAt: 2,
    amount: 4,
    currency: null,
    defaultCurrency: "USD",
    customerName: null,
    product: null,
    country: null,
  });
});

test("a header says more than content does", async () => {
  const text = [
    "Order ID,Created at,Customer name,Email,SKU,Currency,Subtotal,Total",
    '1001,2024-05-01 10:00:00 +0200,"Dam, Leo",leo@example.com,tea,EUR,"1,250.00","1,512.50"',
    "1002,2024-05-02 10:00:00 +0200,Mia,mia@example.com,cup,EUR,9.00,10.89",
  ].join("\n");
  expect(await guess(text)).toEqual({
    delimiter: "comma",
    hasHeader: true,
    dateFormat: "iso",
    customer: 3,
    occurredAt: 1,
    amount: 6,
    currency: 5,
    defaultCurrency: "USD",
    customerName: 2,
    product: 4,
    country: null,
  });
});

test("a column of countries is read when it holds codes, and left out when it writes them out", async () => {
  const fileOf = (country: string) =>
    `Email,Date,Total,Country\nleo@example.com,2024-05-01,1.50,${country}\n`;
  expect(await guess(fileOf("GB"))).toMatchObject({ country: 3 });
  expect(await guess(fileOf("United Kingdom"))).toMatchObject({ country: null });
});

test("semicolons with decimal commas are not mistaken for commas", async () => {
  const text = "Datum;Kundennummer;Betrag\n31.01.2024;K7;12,50\n01.02.2024;K8;1.250,00\n";
  expect(await guess(text)).toMatchObject({
    delimiter: "semicolon",
    dateFormat: "dmy",
    occurredAt: 0,
    customer: 1,
    amount: 2,
  });
});

test("a month in second place shows in a day that no month has", async () => {
  expect(await guess("a\t01/13/2024\t5\nb\t02/03/2024\t6\n")).toMatchObject({
    delimiter: "tab",
    dateFormat: "mdy",
    customer: 0,
    occurredAt: 1,
    amount: 2,
  });
});

test("the customer is the column that comes back, not the number of the order", async () => {
  const text = "1,x,2024-01-01,5.00\n2,y,2024-01-02,5.00\n3,x,2024-01-03,5.00\n";
  expect(await guess(text)).toMatchObject({ customer: 1, occurredAt: 2, amount: 3 });
});

test("what a person says is taken, by number or by name", async () => {
  const text =
    "id,when,shipped,worth,tax\n1,2024-01-01,2024-02-01,5.00,1.00\n2,2024-01-02,2024-02-02,6.00,1.00\n";
  const columns = { customer: "1", occurredAt: "Shipped", amount: "worth" };
  expect(await guess(text, { columns })).toMatchObject({ customer: 0, occurredAt: 2, amount: 3 });
  expect(await guess(text, { hasHeader: false })).toMatchObject({ hasHeader: false });
});

test("a column the file does not have is refused by its name", async () => {
  const unknown = guess("a,2024-01-01,5\n", { columns: { customer: "buyer" } });
  await expect(unknown).rejects.toMatchObject({
    code: "invalid_input",
    details: { values: { column: "buyer" } },
  });
});

test("text without three columns is refused", async () => {
  await expect(guess("Dear Leo,\n\nthank you.\n")).rejects.toThrow(new AppError("import_unreadable"));
});
