import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

/** Median seconds and peak megabytes of the last accepted table, by job and rows. */
export type Accepted = Record<string, { medianSeconds: number; peakMegabytes: number }>;

const path = resolve(import.meta.dirname, "accepted.json");

export const readAccepted = (): Accepted => JSON.parse(readFileSync(path, "utf8")) as Accepted;

export const writeAccepted = (table: Accepted): void =>
  writeFileSync(path, `${JSON.stringify(table, null, 2)}\n`);

export const acceptedKey = (job: string, rows: number): string => `${job} at ${rows}`;
