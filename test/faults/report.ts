import { appendFileSync } from "node:fs";
import { env, stdout } from "node:process";
import { expect } from "vitest";
import type { Figure, PromiseId } from "./promises.ts";

/**
 * Says what a test measured for a promise. `npm run test:faults -- --report` collects the figures of all tests; the
 * verdict is whether the test that said it went on to pass.
 */
export function reportFigure(id: PromiseId, figure: string, { isTooSlow = false } = {}): void {
  const { currentTestName = "" } = expect.getState();
  // A test inside a describe is reported with spaces between the names.
  const name = currentTestName.replaceAll(" > ", " ");
  stdout.write(`${id}: ${figure}\n`);
  const file = env["WORTH_FAULTS_REPORT"];
  if (file !== undefined)
    appendFileSync(file, `${JSON.stringify({ id, figure, test: name, isTooSlow } satisfies Figure)}\n`);
}
