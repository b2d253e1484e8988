import { mkdirSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { exit, stdout } from "node:process";
import { root, runStep, type Step, type StepResult } from "./runner/run-step.ts";
import { integrationChecks, journeys, preparation, staticChecks } from "./runner/steps.ts";

/** `npm test`: every promise of the product in its short form, on two cores, with one closing line. */
const results: StepResult[] = [];

async function take(step: Step): Promise<boolean> {
  const result = await runStep(step);
  results.push(result);
  const { name, seconds, passed, failed, skipped, failures, output } = result;
  const mark = failed > 0 ? "FAILED" : "ok";
  stdout.write(
    `${mark.padEnd(7)}${name.padEnd(14)}${seconds.toFixed(0).padStart(4)} s  ${passed} passed, ${failed} failed, ${skipped} skipped\n`,
  );
  if (failed > 0) stdout.write(`${[...failures, output].join("\n\n")}\n`);
  else
    for (const line of output.split("\n"))
      if (/\bskipped because\b/i.test(line)) stdout.write(`       ${line.trim()}\n`);
  return failed === 0;
}

async function takeAll(steps: readonly Step[]): Promise<void> {
  for (const step of steps) await take(step);
}

rmSync(resolve(root, ".test"), { recursive: true, force: true });
mkdirSync(resolve(root, ".test"), { recursive: true });

await takeAll(preparation);
if (results.every(({ failed }) => failed === 0)) {
  await Promise.all([takeAll(staticChecks), takeAll(integrationChecks)]);
  await take(journeys);
}

const sum = (key: "passed" | "failed" | "skipped"): number =>
  results.reduce((total, result) => total + result[key], 0);
stdout.write(`\n${sum("passed")} passed, ${sum("failed")} failed, ${sum("skipped")} skipped\n`);
exit(sum("failed") === 0 ? 0 : 1);
