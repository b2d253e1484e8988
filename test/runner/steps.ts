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

/** The database client and the routes' types come first: nothing else can be read without them. */
export const generate: readonly Step[] = [
  { name: "client", command: ["prisma", "generate"], workingDirectory: "prisma" },
  { name: "portal routes", command: ["react-router", "typegen"], workingDirectory: "apps/portal" },
  { name: "admin routes", command: ["react-router", "typegen"], workingDirectory: "apps/admin" },
];

/** What needs no database. */
export const staticChecks: readonly Step[] = [
  { name: "format", command: ["oxfmt", "--check", "."] },
  { name: "lint", command: ["oxlint", "--type-aware", "--deny-warnings"] },
  { name: "boundaries", command: ["turbo", "boundaries"] },
  { name: "unused code", command: ["knip"] },
  { name: "types", command: ["turbo", "typecheck", "--output-logs=errors-only"] },
  vitest("unit"),
];

/** What runs beside the static checks: the build, then everything on a real Postgres. */
export const integrationChecks: readonly Step[] = [
  { name: "build", command: ["turbo", "build", "--output-logs=errors-only"] },
  vitest("integration"),
];

/** Last, on the built product, with the machine to itself. */
export const journeys: Step = {
  name: "journeys",
  command: ["playwright", "test", "--config=test/playwright.config.ts"],
  count: () => readPlaywrightReport("journeys.json"),
};
