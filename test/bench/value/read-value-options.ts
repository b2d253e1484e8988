import { parseArgs } from "node:util";

const usualSizes = [10_000, 100_000, 1_000_000];

/** `--customers N` measures one size instead of the three usual ones. */
export function readValueOptions(options: readonly string[]): { sizes: readonly number[] } {
  const { values } = parseArgs({ args: [...options], options: { customers: { type: "string" } } });
  if (values.customers === undefined) return { sizes: usualSizes };
  const customers = Number(values.customers);
  if (!Number.isSafeInteger(customers) || customers < 100)
    throw new Error("--customers takes a number from 100 on");
  return { sizes: [customers] };
}
