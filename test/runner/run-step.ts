import { spawn } from "node:child_process";
import { delimiter, join, resolve } from "node:path";
import { env } from "node:process";

export const root = resolve(import.meta.dirname, "../..");

export type Tally = { passed: number; failed: number; skipped: number };

export type Step = {
  name: string;
  command: readonly string[];
  workingDirectory?: string;
  /** Reads how many tests ran; without it the step itself is one. */
  count?: () => Tally;
  /** Which tests failed, to be told before the output. */
  listFailures?: () => string[];
  /** A sentence the output must hold besides ending with 0. */
  mustSay?: string;
};

export type StepResult = Tally & { name: string; seconds: number; failures: string[]; output: string };

/** Runs one step with its output kept back, to be shown when it fails. */
export async function runStep(step: Step): Promise<StepResult> {
  const started = performance.now();
  const { code, output } = await run(step);
  const seconds = (performance.now() - started) / 1000;
  const isFine = code === 0 && (step.mustSay === undefined || output.includes(step.mustSay));
  const own = isFine ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
  const tally = step.count?.() ?? own;
  // A runner that fails without a failing test (a crash, a setup that broke) must not look like success.
  const failed = isFine ? tally.failed : Math.max(tally.failed, 1);
  const failures = failed > 0 ? (step.listFailures?.() ?? []) : [];
  return { name: step.name, seconds, failures, output, ...tally, failed };
}

async function run({
  command,
  workingDirectory = ".",
}: Step): Promise<{ code: number | null; output: string }> {
  const [program = "", ...args] = command;
  const child = spawn(program, args, {
    cwd: resolve(root, workingDirectory),
    env: {
      ...env,
      PATH: `${join(root, "node_modules/.bin")}${delimiter}${env["PATH"] ?? ""}`,
      FORCE_COLOR: "0",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => chunks.push(chunk));
  const code = await new Promise<number | null>((settle) => {
    child.once("error", () => settle(1));
    child.once("close", settle);
  });
  return { code, output: Buffer.concat(chunks).toString() };
}
