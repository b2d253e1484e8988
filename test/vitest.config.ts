import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

const root = resolve(import.meta.dirname, "..");
const ignored = ["**/node_modules/**", "**/build/**"];

/** Vitest inside `test/` needs the absolute root, repeated in each project. */
const project = (name: string, include: string[], more: object = {}) => ({
  root,
  test: { name, include, exclude: ignored, environment: "node" as const, ...more },
});

export default defineConfig({
  root,
  // Not in node_modules: an install beside a test run would find its folder filled again.
  cacheDir: resolve(root, ".test/vitest"),
  test: {
    // What a customer is worth is decided by no line and no branch that a test has not run.
    coverage: {
      provider: "v8",
      include: ["packages/scoring/src/**/*.ts"],
      // What only tests read: the folder of reference data, which need not be there.
      exclude: [
        "**/*.test.ts",
        "packages/scoring/src/reference-data.ts",
        "packages/scoring/src/models/simulated/**",
      ],
      thresholds: { lines: 100, branches: 100, functions: 100, statements: 100 },
      reporter: [["text", { skipFull: true }]],
      reportsDirectory: resolve(root, ".test/coverage"),
    },
    projects: [
      project("unit", [
        "packages/*/src/**/*.test.{ts,tsx}",
        "prisma/*/src/**/*.test.ts",
        "apps/*/{app,src}/**/*.test.{ts,tsx}",
        "test/architecture/**/*.test.ts",
      ]),
      project(
        "integration",
        ["test/integration/**/*.test.ts", "test/security/**/*.test.ts", "test/faults/**/*.test.ts"],
        {
          pool: "forks",
          // Tests wait for Postgres more than they compute: as many at a time as there are cores, not one less.
          maxWorkers: availableParallelism(),
          testTimeout: 30_000,
          hookTimeout: 60_000,
          globalSetup: [resolve(import.meta.dirname, "integration/global-setup.ts")],
        },
      ),
    ],
  },
});
