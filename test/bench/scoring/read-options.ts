import { parseArgs } from "node:util";

export type BenchOptions = { sizes: readonly number[]; accept: boolean };

const usualSizes = [10_000, 100_000, 1_000_000];
const units: Readonly<Record<string, number>> = { k: 1_000, m: 1_000_000 };

/** `--rows 10M` adds a size, `--accept` keeps the table as the one to compare with. */
export const readOptions = (options: readonly string[]): BenchOptions => {
  const { values } = parseArgs({
    args: [...options],
    options: { rows: { type: "string" }, accept: { type: "boolean", default: false } },
  });
  const [, digits, unit = ""] = /^(\d+)([km]?)$/iu.exec(values.rows ?? "") ?? [];
  if (values.rows !== undefined && digits === undefined)
    throw new Error("--rows takes a number such as 500k or 10M");
  const more = digits === undefined ? [] : [Number(digits) * (units[unit.toLowerCase()] ?? 1)];
  return {
    sizes: [...new Set([...usualSizes, ...more])].toSorted((left, right) => left - right),
    accept: values.accept,
  };
};
