import { spawn } from "node:child_process";
import { once } from "node:events";
import { env, execPath } from "node:process";
import { createInterface } from "node:readline";

export type KillableProcess = {
  /** Ends it without a word, as a power cut does. */
  kill: () => Promise<void>;
  /** Ended by itself. */
  hasEnded: () => boolean;
};

type Program = {
  file: string;
  cwd: string;
  settings: Readonly<Record<string, string>>;
  /** Whether a line it writes says that it is at work. */
  isReady: (line: string) => boolean;
};

/** Starts a program of Node and waits until it says that it is at work. */
export async function startKillable({ file, cwd, settings, isReady }: Program): Promise<KillableProcess> {
  const child = spawn(execPath, [file], {
    cwd,
    env: { ...env, NODE_ENV: "production", LOG_LEVEL: "info", ...settings },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let isKilled = false;
  const ended = once(child, "exit");
  const isWorking = Promise.withResolvers<void>();
  createInterface({ input: child.stdout }).on("line", (line) => {
    if (isReady(line)) isWorking.resolve();
  });
  await Promise.race([
    isWorking.promise,
    ended.then(([code]) =>
      Promise.reject(new Error(`The process ended with ${String(code)} before it worked.`)),
    ),
  ]);
  return {
    kill: async () => {
      isKilled = true;
      child.kill("SIGKILL");
      await ended;
    },
    hasEnded: () => !isKilled && (child.exitCode !== null || child.signalCode !== null),
  };
}
