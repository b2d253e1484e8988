import {
  listPlaywrightFailures,
  listVitestFailures,
  readPlaywrightReport,
  readVitestReport,
} from "./read-reports.ts";
import type { Step } from "./run-step.ts";

const vitest = (project: string, ...more: string[]): Step => ({
  name: project,
  command: [
    "vitest",
    "run",
    "--config=test/vitest.config.ts",
    `--project=${project}`,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=.test/${project}.json`,
    ...more,
  ],
  count: () => readVitestReport(`${project}.json`),
  listFailures: () => listVitestFailures(`${project}.json`),
});

/**
 * What everything else reads comes first, and nothing writes it again while it is read: the database client and the apps
 * (turbo's build brings both), then the routes' types.
 */
export const preparation: readonly Step[] = [
  { name: "build", command: ["turbo", "build", "--output-logs=errors-only"] },
  { name: "portal routes", command: ["react-router", "typegen"], workingDirectory: "apps/portal" },
  { name: "admin routes", command: ["react-router", "typegen"], workingDirectory: "apps/admin" },
];

/** What needs no database. */
export const staticChecks: readonly Step[] = [
  { name: "format", command: ["oxfmt", "--check", "."] },
  { name: "lint", command: ["oxlint", "--type-aware", "--deny-warnings"] },
  { name: "boundaries", command: ["turbo", "boundaries"] },
  { name: "unused code", command: ["knip"] },
  { name: "types", command: ["turbo", "typecheck", "--only", "--output-logs=errors-only"] },
  // It fails where a line or branch of scoring was not run.
  vitest("unit", "--coverage"),
];

/** What runs beside the static checks, on a real Postgres. */
export const integrationChecks: readonly Step[] = [vitest("integration")];

/** Last, on the built product, with the machine to itself. */
export const journeys: Step = {
  name: "journeys",
  command: ["playwright", "test", "--config=test/playwright.config.ts"],
  count: () => readPlaywrightReport("journeys.json"),
  listFailures: () => listPlaywrightFailures("journeys.json"),
};
