import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { execPath } from "node:process";
import { createInterface } from "node:readline";

type Said = { working?: true; done?: string; failed?: string; peakMegabytes?: number };

/** The most memory a worker ever had, and until the last job of each phase. */
export type Peaks = { megabytes: number; byPhase: Map<string, number> };

export type ValueWorker = {
  /** The phases of the jobs it has done so far. */
  done: string[];
  /** Ends it without a word, as a power cut does. */
  kill: () => Promise<void>;
  /** Lets it finish. */
  stop: () => Promise<Peaks>;
};

/** A process that computes values on a database; settles when it works. */
export async function startValueWorker(databaseUrl: string): Promise<ValueWorker> {
  const child = spawn(execPath, [resolve(import.meta.dirname, "worker-main.ts"), databaseUrl], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  const isWorking = Promise.withResolvers<void>();
  const done: string[] = [];
  const peaks: Peaks = { megabytes: 0, byPhase: new Map() };
  createInterface({ input: child.stdout }).on("line", (line) => {
    const said = JSON.parse(line) as Said;
    if (said.working) isWorking.resolve();
    peaks.megabytes = said.peakMegabytes ?? peaks.megabytes;
    if (said.done) {
      done.push(said.done);
      peaks.byPhase.set(said.done, peaks.megabytes);
    }
    if (said.failed) process.stderr.write(`${line}\n`);
  });
  await Promise.race([
    isWorking.promise,
    ended.then(([code]) => Promise.reject(new Error(`The worker ended with ${String(code)}.`))),
  ]);
  const end = async (signal: "SIGKILL" | "SIGTERM") => {
    child.kill(signal);
    await ended;
  };
  return {
    done,
    kill: () => end("SIGKILL"),
    stop: async () => {
      await end("SIGTERM");
      return peaks;
    },
  };
}
