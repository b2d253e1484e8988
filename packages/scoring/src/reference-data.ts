import { at } from "./numbers/at.ts";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { env } from "node:process";

/** For tests only: the folder of public reference data, named by WORTH_REFERENCE_DATA. */
const folder = env["WORTH_REFERENCE_DATA"];

export const isReferenceDataMissing = folder === undefined || folder === "";

/** Ends the name of a test that needs the folder, so that a report of skipped tests says why. */
export const referenceNote = isReferenceDataMissing ? " [skipped: WORTH_REFERENCE_DATA names no folder]" : "";

export const readReferenceText = (file: string): string => readFileSync(resolve(folder ?? "", file), "utf8");

/** The rows of a CSV with a header line and plain numeric cells, by column name. */
export const readReferenceColumns = (file: string): Record<string, Float64Array> => {
  const [header = "", ...lines] = readReferenceText(file).trim().split(/\r?\n/u);
  const rows = lines.map((line) => line.split(",").map(Number));
  return Object.fromEntries(
    header.split(",").map((name, column) => [name, Float64Array.from(rows, (row) => at(row, column))]),
  );
};
