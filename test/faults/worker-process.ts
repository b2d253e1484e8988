import { spawn, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { env, execPath } from "node:process";
import { createInterface } from "node:readline";
import { onTestFinished } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const worker = resolve(root, "apps/worker");
/** Beside the build that the product runs from, and one for each test file: another may be building at this moment. */
const buildFolder = `build/faults/${randomUUID()}`;

/** Bundles the worker as it is now. */
export function buildWorker(): void {
  const vite = resolve(root, "node_modules/vite/bin/vite.js");
  const { status, stderr } = spawnSync(
    execPath,
    [vite, "build", "--outDir", buildFolder, "--logLevel", "error"],
    {
      cwd: worker,
      encoding: "utf8",
      // Its mails would be built for the mode of the test run, and none could be sent by a worker in production.
      env: { ...env, NODE_ENV: "production" },
    },
  );
  onTestFinished(() => rmSync(resolve(worker, buildFolder), { recursive: true, force: true }));
  if (status !== 0) throw new Error(`The worker could not be built.\n${stderr}`);
}

export type WorkerProcess = {
  /** Ends it without a word, as a power cut does. */
  kill: () => Promise<void>;
};

/** Starts the real worker and waits until it says that it is working. */
export async function startWorker(settings: Readonly<Record<string, string>>): Promise<WorkerProcess> {
  const child = spawn(execPath, [resolve(worker, buildFolder, "main.js")], {
    cwd: worker,
    env: { ...env, NODE_ENV: "production", LOG_LEVEL: "info", ...settings },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  const isWorking = Promise.withResolvers<void>();
  createInterface({ input: child.stdout }).on("line", (line) => {
    if (line.includes('"msg":"working"')) isWorking.resolve();
  });
  await Promise.race([
    isWorking.promise,
    ended.then(([code]) =>
      Promise.reject(new Error(`The worker ended with ${String(code)} before it worked.`)),
    ),
  ]);
  return {
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
