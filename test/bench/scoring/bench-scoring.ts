import { stdout } from "node:process";
import { type Accepted, acceptedKey, readAccepted, writeAccepted } from "./accepted.ts";
import { type Job, jobs } from "./jobs.ts";
import { measureApart } from "./measure-apart.ts";
import type { Measurement } from "./measure.ts";
import { readOptions } from "./read-options.ts";
import { timeLifetimes } from "./time-lifetimes.ts";

const cdnowCustomers = 2_357;
const comparedRows = 1_000_000;
const memoryLimitMegabytes = 140;

const header = [
  "job",
  "rows",
  "cells",
  "median s",
  "ns/row",
  "ns/cell",
  "peak MB",
  "python s",
  "times",
  "target",
  "change",
];
const widths = [26, 10, 8, 9, 7, 8, 8, 9, 7, 15, 8];

const line = (cells: readonly string[]): string =>
  `${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(" ")}\n`;

/** How the measurement stands against its target at the compared size; the CDNOW size has a target of its own. */
const verdictOf = (
  { reference, targetSeconds }: Job,
  rows: number,
  python: number | null,
  seconds: number,
): string => {
  if (rows === cdnowCustomers && reference !== undefined)
    return seconds <= 0.049 ? "<= .049 s met" : "<= .049 s MISSED";
  if (rows !== comparedRows) return "";
  if (targetSeconds !== undefined)
    return `<= ${targetSeconds} s ${seconds <= targetSeconds ? "met" : "MISSED"}`;
  if (reference === undefined || python === null) return "";
  return `>= ${reference.timesFaster}x ${python / seconds >= reference.timesFaster ? "met" : "MISSED"}`;
};

type Row = { job: Job; rows: number; measured: Measurement; python: number | null; isReference: boolean };

const describe = ({ job, rows, measured, python, isReference }: Row, before: Accepted): string => {
  const { medianSeconds, peakMegabytes, cells } = measured;
  const last = before[acceptedKey(job.name, rows)];
  return line([
    job.name,
    rows.toLocaleString("en"),
    cells === null ? "" : cells.toLocaleString("en"),
    medianSeconds.toFixed(4),
    ((medianSeconds * 1e9) / rows).toFixed(0),
    cells === null ? "" : ((medianSeconds * 1e9) / cells).toFixed(0),
    peakMegabytes.toFixed(0),
    python === null ? "" : `${python.toFixed(3)}${isReference ? "*" : ""}`,
    python === null ? "" : `${(python / medianSeconds).toFixed(1)}x`,
    verdictOf(job, rows, python, medianSeconds),
    last === undefined ? "new" : `${(100 * (medianSeconds / last.medianSeconds - 1)).toFixed(0)} %`,
  ]);
};

/**
 * Measures the scoring package on one thread, every job in a process of its own: median of 5, peak memory, cost per row
 * and cell, growth with the number of customers, beside Python's lifetimes and the last accepted table.
 */
export const benchScoring = (options: readonly string[]): void => {
  const { sizes, accept } = readOptions(options);
  const before = readAccepted();
  const after: Accepted = { ...before };
  const python = timeLifetimes(comparedRows);
  let mostMemory = 0;
  stdout.write(line(header));
  for (const [index, job] of jobs.entries()) {
    for (const rows of index === 0 ? [cdnowCustomers, ...sizes] : sizes) {
      const measured = measureApart(job.name, rows);
      const here = rows === comparedRows ? (python?.[job.name] ?? null) : null;
      const stated = rows === comparedRows ? (job.reference?.pythonSeconds ?? null) : null;
      stdout.write(
        describe({ job, rows, measured, python: here ?? stated, isReference: here === null }, before),
      );
      const { medianSeconds, peakMegabytes } = measured;
      after[acceptedKey(job.name, rows)] = { medianSeconds, peakMegabytes };
      if (rows === comparedRows && job.reference !== undefined)
        mostMemory = Math.max(mostMemory, peakMegabytes);
    }
  }
  stdout.write(
    `\nPeak memory of the compared jobs at 1M: ${mostMemory.toFixed(0)} MB, limit ${memoryLimitMegabytes} MB, Python 489 MB*.\n`,
  );
  if (python === null)
    stdout.write("* lifetimes 0.11.3 is not installed here: figures measured on a machine of this kind.\n");
  if (accept) writeAccepted(after);
};
