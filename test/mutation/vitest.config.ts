import { resolve } from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The sandbox Stryker copies the scoring package and this folder into. */
const root = resolve(import.meta.dirname, "../..");

/** One failing test is enough, so the quick ones come first; Vitest begins with the long ones. */
class QuickestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toReversed();
  }
}

export default defineConfig({
  root,
  cacheDir: resolve(root, ".test/vitest"),
  test: {
    include: ["packages/scoring/src/**/*.test.ts"],
    environment: "node",
    // Nothing here keeps state between files, and a new worker for each takes longer than most of the tests.
    isolate: false,
    sequence: { sequencer: QuickestFirst },
    setupFiles: [resolve(import.meta.dirname, "same-examples.setup.ts")],
    testTimeout: 60_000,
  },
});
