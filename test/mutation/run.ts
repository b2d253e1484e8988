import { resolve } from "node:path";
import { availableParallelism } from "node:os";
import process, { chdir, stderr, stdout } from "node:process";
import { parseArgs } from "node:util";
import { readMutableFolders } from "./mutable-folders.ts";
import { mutateFolder, type FolderScore } from "./mutate-folder.ts";

/** `npm run mutation [-- FOLDER ... --concurrency N]`: how many of many small faults in the scoring package its tests notice. */
const leastPercent = 85;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { concurrency: { type: "string", default: String(Math.max(1, availableParallelism() - 1)) } },
});
const root = resolve(import.meta.dirname, "../..");
// Stryker takes the working directory for the root of what it copies and mutates.
chdir(root);

const folders = readMutableFolders(root, positionals);
const scores: FolderScore[] = [];
for (const folder of folders) scores.push(await mutateFolder(folder, Number(values.concurrency)));

const sum = (key: "noticed" | "unnoticed"): number => scores.reduce((total, score) => total + score[key], 0);
const total: FolderScore = { folder: "all of these", noticed: sum("noticed"), unnoticed: sum("unnoticed") };
const percentOf = ({ noticed, unnoticed }: FolderScore): number => (100 * noticed) / (noticed + unnoticed);

for (const score of [...scores, total]) {
  const faults = score.noticed + score.unnoticed;
  if (faults > 0)
    stdout.write(
      `${score.folder.padEnd(32)}${percentOf(score).toFixed(1).padStart(6)} %  ${score.noticed} of ${faults}\n`,
    );
}
const refuse = (sentence: string): void => {
  stderr.write(`${sentence}\n`);
  process.exitCode = 1;
};
if (folders.length === 0) refuse(`The scoring package has no folder ${positionals.join(", ")}.`);
// A folder of one-line functions has no faults to count, which is fine.
else if (percentOf(total) < leastPercent)
  refuse(`The tests notice less than ${leastPercent} % of the faults.`);
