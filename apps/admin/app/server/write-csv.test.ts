import { expect, test } from "vitest";
import { writeCsv } from "./write-csv.ts";

const lineOf = (...cells: (string | number)[]): string => writeCsv([cells]).slice(1).trimEnd();

test("text that a spreadsheet would run is kept as text, and numbers stay numbers", () => {
  for (const formula of ["=1+1", "+1", "-1", "@sum(a1)", "\t=1"]) expect(lineOf(formula)).toBe(`'${formula}`);
  expect(lineOf(-12.5, 7)).toBe("-12.5,7");
});

test("quotes, commas and line ends stay inside their cell", () => {
  expect(lineOf('Ann "the boot" Lee', "a,b")).toBe('"Ann ""the boot"" Lee","a,b"');
});
