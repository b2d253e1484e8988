import { readPlaywrightReport, readVitestReport } from "./read-reports.ts";
import type { Step } from "./run-step.ts";

const vitest = (project: string): Step => ({
  name: project,
  command: [
    "vitest",
    "run",
    "--config=test/vitest.config.ts",
    `--project=${project}`,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=.test/${project}.json`,
  ],
  count: () => readVitestReport(`${project}.json`),
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
  vitest("unit"),
];

/** What runs beside the static checks, on a real Postgres. */
export const integrationChecks: readonly Step[] = [vitest("integration")];

/** Last, on the built product, with the machine to itself. */
export const journeys: Step = {
  name: "journeys",
  command: ["playwright", "test", "--config=test/playwright.config.ts"],
  count: () => readPlaywrightReport("journeys.json"),
};
