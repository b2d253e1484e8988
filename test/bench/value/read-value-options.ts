import { parseArgs } from "node:util";

const usualSizes = [10_000, 100_000, 1_000_000];
const usualWorkers = [1, 2];

export type ValueOptions = { sizes: readonly number[]; workerCounts: readonly number[] };

/** `--customers N` measures one size instead of the three usual ones, `--workers N` one number of workers. */
export function readValueOptions(options: readonly string[]): ValueOptions {
  const { values } = parseArgs({
    args: [...options],
    options: { customers: { type: "string" }, workers: { type: "string" } },
  });
  return {
    sizes: oneOr(usualSizes, { name: "customers", text: values.customers, least: 100 }),
    workerCounts: oneOr(usualWorkers, { name: "workers", text: values.workers, least: 1 }),
  };
}

type Given = { name: string; text: string | undefined; least: number };

function oneOr(usual: readonly number[], { name, text, least }: Given): readonly number[] {
  if (text === undefined) return usual;
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < least)
    throw new Error(`--${name} takes a number from ${least} on`);
  return [number];
}
