import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { root, type Tally } from "./run-step.ts";

const nothing: Tally = { passed: 0, failed: 0, skipped: 0 };

function readReport<Report>(file: string): Report | undefined {
  const path = resolve(root, ".test", file);
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Report) : undefined;
}

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
};

export function readVitestReport(file: string): Tally {
  const report = readReport<VitestReport>(file);
  if (!report) return nothing;
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report;
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}

type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } };

/** A journey that passed only when tried again counts as failed. */
export function readPlaywrightReport(file: string): Tally {
  const stats = readReport<PlaywrightReport>(file)?.stats;
  return stats
    ? { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }
    : nothing;
}
