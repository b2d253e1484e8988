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
