import { existsSync, readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { stripVTControlCharacters } from "node:util";
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
  testResults: {
    name: string;
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
  }[];
};

export function readVitestReport(file: string): Tally {
  const report = readReport<VitestReport>(file);
  if (!report) return nothing;
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report;
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}

/** Which tests failed and how, a paragraph each: the whole output may be cut where it is read. */
export function listVitestFailures(file: string): string[] {
  return (readReport<VitestReport>(file)?.testResults ?? []).flatMap(
    ({ name, message, assertionResults }) => [
      ...(message ? [brief(relative(root, name), message)] : []),
      ...assertionResults
        .filter(({ status }) => status === "failed")
        .map(({ fullName, failureMessages }) =>
          brief(`${relative(root, name)}: ${fullName}`, failureMessages.join("\n")),
        ),
    ],
  );
}

type PlaywrightSuite = {
  suites?: PlaywrightSuite[];
  specs?: {
    file: string;
    title: string;
    ok: boolean;
    tests: { results: { errors: { message?: string }[] }[] }[];
  }[];
};

type PlaywrightReport = PlaywrightSuite & {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
};

export function listPlaywrightFailures(file: string): string[] {
  const within = ({ suites = [], specs = [] }: PlaywrightSuite): string[] => [
    ...specs
      .filter(({ ok }) => !ok)
      .map(({ file: path, title, tests }) =>
        brief(
          `${path}: ${title}`,
          tests
            .flatMap(({ results }) =>
              results.flatMap(({ errors }) => errors.map(({ message = "" }) => message)),
            )
            .join("\n"),
        ),
      ),
    ...suites.flatMap(within),
  ];
  return within(readReport<PlaywrightReport>(file) ?? {});
}

function brief(what: string, message: string): string {
  const lines = stripVTControlCharacters(message).split("\n");
  return [what, ...lines.filter((line) => line.trim() !== "").slice(0, 6)].join("\n    ");
}

/** A journey that passed only when tried again counts as failed. */
export function readPlaywrightReport(file: string): Tally {
  const stats = readReport<PlaywrightReport>(file)?.stats;
  return stats
    ? { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }
    : nothing;
}
