import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import process, { argv, env, stdout } from "node:process";
import { root, runStep } from "../runner/run-step.ts";
import { describeFigures, type Endings } from "./describe-figures.ts";
import type { Figure } from "./promises.ts";

/**
 * `npm run test:faults [-- --report] [--long] [names]`: the tests of test/faults as the promises state them, one after
 * the other; those with the names in their file's name, or all. `--long` plays the longest forms, `--report` ends with
 * one table.
 */
const names = argv.slice(2).filter((option) => !option.startsWith("--"));
const folder = resolve(root, ".test");
const [figuresFile, reportFile] = [resolve(folder, "faults.jsonl"), resolve(folder, "faults.json")];

mkdirSync(folder, { recursive: true });
for (const file of [figuresFile, reportFile]) rmSync(file, { force: true });

// What a fresh clone does not have yet.
await runStep({ name: "database client", command: ["turbo", "run", "generate"] });
const tests = spawn(
  "vitest",
  [
    "run",
    "--config=test/vitest.config.ts",
    "--project=integration",
    "--no-file-parallelism",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${reportFile}`,
    ...(names.length > 0 ? names.map((name) => `test/faults/${name}`) : ["test/faults/"]),
  ],
  {
    cwd: root,
    stdio: "inherit",
    env: {
      ...env,
      PATH: `${join(root, "node_modules/.bin")}${delimiter}${env["PATH"] ?? ""}`,
      WORTH_LONG: "1",
      WORTH_LONGEST: argv.includes("--long") ? "1" : "",
      WORTH_FAULTS_REPORT: figuresFile,
    },
  },
);
const [code] = (await once(tests, "exit")) as [number | null];
if (argv.includes("--report")) stdout.write(`\n${describeFigures(readFigures(), readEndings())}\n`);
process.exitCode = code ?? 1;

function readFigures(): Figure[] {
  if (!existsSync(figuresFile)) return [];
  const lines = readFileSync(figuresFile, "utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line) as Figure);
}

type VitestReport = { testResults: { assertionResults: { fullName: string; status: string }[] }[] };

function readEndings(): Endings {
  if (!existsSync(reportFile)) return new Map();
  const { testResults } = JSON.parse(readFileSync(reportFile, "utf8")) as VitestReport;
  return new Map(
    testResults.flatMap(({ assertionResults }) =>
      assertionResults.map(
        ({ fullName, status }) => [fullName, status === "passed" ? "passed" : "failed"] as const,
      ),
    ),
  );
}
