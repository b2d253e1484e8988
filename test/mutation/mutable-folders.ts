import { readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const source = "packages/scoring/src";
const fixtures = ["rewards/sample-rewards.ts", "value/random-facts.ts", "value/sample-facts.ts"];

/** Tests, what only tests use, and lists of exports. */
const isLeftOut = (file: string): boolean =>
  /\.test\.ts$|(^|\/)index\.ts$|^models\/simulated\/|^reference-data\.ts$/u.test(file) ||
  fixtures.includes(file);

export type MutableFolder = { folder: string; files: readonly string[] };

/**
 * The folders of the scoring package, each with the files directly in it that are to be mutated.
 *
 * @param root of the clone
 * @param wanted narrows them to these and what is below: `models` means `models/fitting` too
 */
export const readMutableFolders = (root: string, wanted: readonly string[]): MutableFolder[] => {
  const files = readdirSync(resolve(root, source), { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".ts") && !isLeftOut(file))
    .toSorted();
  return [...Map.groupBy(files, dirname)]
    .filter(([folder]) => wanted.length === 0 || wanted.some((name) => `${folder}/`.startsWith(`${name}/`)))
    .map(([folder, inFolder]) => ({ folder, files: inFolder.map((file) => join(source, file)) }));
};
