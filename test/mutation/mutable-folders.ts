import { readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const source = "packages/scoring/src";

/** What only tests use, and lists of exports. */
const isLeftOut = (file: string): boolean =>
  /(^|\/)index\.ts$|^models\/simulated\/|^reference-data\.ts$/u.test(file) || fixtures.includes(file);

const fixtures = [
  "numbers/evenly.ts",
  "rewards/sample-rewards.ts",
  "value/random-facts.ts",
  "value/sample-facts.ts",
];

/**
 * Tests that fit models to thousands of simulated customers. A fault in another folder is to be noticed by something
 * quicker: each of these takes a minute when the code it runs is watched for faults.
 */
const simulations = [
  "models/backtest/backtest.test.ts",
  "models/fitting/recovery.test.ts",
  "models/intervals/intervals.test.ts",
  "models/pool/fit-pool.test.ts",
];

export type MutableFolder = {
  folder: string;
  /** To be mutated: those directly in the folder. */
  files: readonly string[];
  /** May notice it: every test of the package but the simulations of other folders. */
  testFiles: readonly string[];
};

/**
 * The folders of the scoring package.
 *
 * @param root of the clone
 * @param wanted narrows them to these and what is below: `models` means `models/fitting` too
 */
export const readMutableFolders = (root: string, wanted: readonly string[]): MutableFolder[] => {
  const all = readdirSync(resolve(root, source), { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".ts"))
    .toSorted();
  const tests = all.filter((file) => file.endsWith(".test.ts"));
  const mutable = all.filter((file) => !tests.includes(file) && !isLeftOut(file));
  const fromRoot = (file: string): string => join(source, file);
  return [...Map.groupBy(mutable, dirname)]
    .filter(([folder]) => wanted.length === 0 || wanted.some((name) => `${folder}/`.startsWith(`${name}/`)))
    .map(([folder, files]) => ({
      folder,
      files: files.map(fromRoot),
      testFiles: tests
        .filter((file) => dirname(file) === folder || !simulations.includes(file))
        .map(fromRoot),
    }));
};
