import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { payloads } from "../payloads.ts";

type WriteCsv = (rows: readonly (readonly (string | number)[])[]) => string;

const file = resolve(import.meta.dirname, "../../../apps/admin/app/server/write-csv.ts");
const { writeCsv } = (await import(pathToFileURL(file).href)) as { writeCsv: WriteCsv };

/** What a spreadsheet runs when a cell begins with it. */
const formulas = ["=HYPERLINK(", "+1+", "-2-", "@SUM(", "\t=1", "\r=1"];

/** The cells of a file as RFC 4180 reads them. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare = "", end] of text
    .slice(1)
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}

/** Such a cell begins with an apostrophe, which a spreadsheet takes for "this is text" and does not show. */
const kept = (words: string): string => (/^[=+\-@\t\r]/.test(words) ? `'${words}` : words);

test("whatever is written into a file comes out in its own cell, and none begins as a formula", () => {
  const words = payloads.flatMap((payload) => [
    payload,
    ...formulas.map((formula) => `${formula}${payload}`),
    `${payload}\r\nand "more", too`,
  ]);
  const rows = words.map((word, number) => [number, word, "the last"]);
  expect(readCsv(writeCsv(rows))).toEqual(
    rows.map(([number, word]) => [String(number), kept(String(word)), "the last"]),
  );
});
