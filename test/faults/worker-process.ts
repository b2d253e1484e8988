import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { env, execPath } from "node:process";
import { onTestFinished } from "vitest";
import { startKillable, type KillableProcess } from "./killable-process.ts";

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

export type WorkerProcess = KillableProcess;

/** Starts the real worker and waits until it says that it is working. */
export const startWorker = (settings: Readonly<Record<string, string>>): Promise<WorkerProcess> =>
  startKillable({
    file: resolve(worker, buildFolder, "main.js"),
    cwd: worker,
    settings,
    isReady: (line) => line.includes('"msg":"working"'),
  });
