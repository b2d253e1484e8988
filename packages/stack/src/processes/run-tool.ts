import { spawn } from "node:child_process";
import { delimiter } from "node:path";
import { execPath } from "node:process";
import { createInterface } from "node:readline";
import { cloneRoot, programsDirectory } from "../clone-root.ts";
import { inheritedEnvironment } from "../settings.ts";
import { killGroup } from "./end-process.ts";
import { stopWithUs } from "./stop-with-us.ts";

export type ToolRun = {
  /** Path of the tool's JavaScript. */
  script: string;
  args: readonly string[];
  workingDirectory?: string;
  environment?: Record<string, string>;
  /** Aborting it kills the tool and what it started. */
  signal?: AbortSignal | undefined;
  /** Gets each line of its standard output as it comes. */
  onOutputLine?: (line: string) => void;
};

export type ToolEnding = { succeeded: boolean; output: string };

/** Runs a tool to its end and answers with all it printed. */
export function runTool(run: ToolRun): Promise<ToolEnding> {
  const inherited = inheritedEnvironment();
  return new Promise((resolve, reject) => {
    const tool = spawn(execPath, [run.script, ...run.args], {
      cwd: run.workingDirectory ?? cloneRoot,
      // scripts that the tool starts by the name `node` must get ours, not the machine's
      env: {
        ...inherited,
        PATH: `${programsDirectory}${delimiter}${inherited["PATH"] ?? ""}`,
        ...run.environment,
      },
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    stopWithUs(tool, "part");
    const onAbort = () => killGroup(tool);
    run.signal?.addEventListener("abort", onAbort, { once: true });
    let output = "";
    const collect = (chunk: Buffer) => void (output += chunk.toString());
    tool.stdout.on("data", collect);
    const { onOutputLine } = run;
    if (onOutputLine !== undefined) createInterface({ input: tool.stdout }).on("line", onOutputLine);
    tool.stderr.on("data", collect);
    tool.once("error", reject);
    tool.once("close", (code) => {
      run.signal?.removeEventListener("abort", onAbort);
      if (run.signal?.aborted) reject(run.signal.reason);
      else resolve({ succeeded: code === 0, output });
    });
  });
}
