import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { execPath } from "node:process";
import { createInterface } from "node:readline";

export type Holder = {
  child: ChildProcess;
  /** The first line it printed. */
  line: string;
  end: (signal: NodeJS.Signals) => Promise<void>;
};

/** Starts one of the scripts of this folder and waits for its first line. */
export async function startHolder(script: string, args: readonly string[]): Promise<Holder> {
  const path = script.startsWith("/") ? script : join(import.meta.dirname, script);
  const child = spawn(execPath, [path, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout });
  const [line] = await Promise.race([
    once(lines, "line"),
    once(child, "exit").then(([code]) => {
      throw new Error(`${script} ended with ${code} before it said anything`);
    }),
  ]);
  return {
    child,
    line: String(line),
    async end(signal) {
      child.kill(signal);
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    },
  };
}
