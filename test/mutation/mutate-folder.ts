import { Stryker } from "@stryker-mutator/core";
import type { MutableFolder } from "./mutable-folders.ts";

export type FolderScore = { folder: string; noticed: number; unnoticed: number };

/**
 * Makes one small fault after the other in the files of a folder and runs the tests that reach it. Keeps what it found
 * under `.test`, so that a second run tries only what the changes since may have turned. Stryker sees changes of the
 * mutated files and of the tests; after a change elsewhere, delete `.test/mutation`.
 */
export async function mutateFolder(
  { folder, files, testFiles }: MutableFolder,
  concurrency: number,
): Promise<FolderScore> {
  const stryker = new Stryker({
    mutate: [...files],
    testFiles: [...testFiles],
    concurrency,
    coverageAnalysis: "perTest",
    // A constant outside functions is read before any test begins: each fault in one would cost a run of every test.
    ignoreStatic: true,
    incremental: true,
    incrementalFile: `.test/mutation/${folder === "." ? "top" : folder.replaceAll("/", "-")}.json`,
    ignorePatterns: [
      "**",
      "!/packages/scoring/**",
      "!/test/mutation/**",
      "!/tsconfig.base.json",
      "node_modules",
    ],
    packageManager: "npm",
    plugins: ["@stryker-mutator/vitest-runner"],
    reporters: ["clear-text", "progress-append-only"],
    clearTextReporter: { maxTestsToLog: 1, reportTests: false, reportScoreTable: false },
    tempDirName: ".test/stryker",
    testRunner: "vitest",
    // Stryker would rewrite a tsconfig at the root, where there is none.
    tsconfigFile: "none.json",
    vitest: { configFile: "test/mutation/vitest.config.ts" },
  });
  const results = await stryker.runMutationTest();
  const count = (...statuses: readonly string[]): number =>
    results.filter(({ status }) => statuses.includes(status)).length;
  return { folder, noticed: count("Killed", "Timeout"), unnoticed: count("Survived", "NoCoverage") };
}
