import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cloneRoot } from "../clone-root.ts";
import { runTool } from "../processes/run-tool.ts";
import { StackError } from "../stack-error.ts";

const turboCli = join(cloneRoot, "node_modules", "turbo", "bin", "turbo");

/** Generates the database client and builds the apps; turbo's cache answers when nothing has changed. */
export async function buildProduct(logDirectory: string, signal: AbortSignal): Promise<void> {
  const { succeeded, output } = await runTool({
    script: turboCli,
    args: ["run", "generate", "build", "--ui=stream", "--output-logs=new-only"],
    environment: { TURBO_TELEMETRY_DISABLED: "1" },
    signal,
  });
  mkdirSync(logDirectory, { recursive: true });
  const logFile = join(logDirectory, "build.log");
  writeFileSync(logFile, output);
  if (!succeeded)
    throw new StackError(`The build failed: ${findError(output)} The whole output is in ${logFile}.`);
}

function findError(output: string): string {
  const lines = output.split("\n").map((line) => line.trim());
  return lines.find((line) => /error/i.test(line)) ?? "";
}
