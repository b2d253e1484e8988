import { closeSync, writeSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openLog } from "../logs/log-file.ts";
import { readLogLine, saysReady } from "../logs/read-log-line.ts";
import { endProcess } from "./end-process.ts";
import { restartDelayMs } from "./restart-delay.ts";
import { runPart, type PartRun, type PartSpec } from "./run-part.ts";

/** How long a part may take to finish what it is doing when asked to end. */
const GRACE_MS = 5000;

export type ProcessWatch = {
  logDirectory: string;
  /** Gets one sentence about each error line and each crash. */
  report: (sentence: string) => void;
  /** Gets one sentence when the part crashed too often to be started again. */
  onGiveUp: (sentence: string) => void;
};

export type SupervisedProcess = {
  name: string;
  /** Resolves when the part prints `{"ready":true}`; parts with a health page are asked there instead. */
  ready: Promise<void>;
  stop: () => Promise<void>;
};

/** Starts a part and starts it again, with growing pauses, whenever it ends without being asked to. */
export function startProcess(spec: PartSpec, watch: ProcessWatch): SupervisedProcess {
  const { descriptor } = openLog(join(watch.logDirectory, `${spec.name}.log`));
  const ready = Promise.withResolvers<void>();
  const stopping = new AbortController();
  const crashTimesMs: number[] = [];
  let run = start();
  const supervised = supervise();

  function start(): PartRun {
    return runPart(spec, (line) => {
      writeSync(descriptor, `${line}\n`);
      if (saysReady(line)) ready.resolve();
      const { text, isError, isEvent } = readLogLine(line);
      // plain text on the way out is quoted by the sentence about the ending
      if (isEvent && isError) watch.report(`${spec.name}: ${text}`);
    });
  }

  async function supervise(): Promise<void> {
    for (;;) {
      const ending = await run.ended;
      if (stopping.signal.aborted) return;
      crashTimesMs.push(performance.now());
      const delayMs = restartDelayMs(crashTimesMs, performance.now());
      const what = `The ${spec.name} ended by itself (${ending}): ${run.lastWords()}`;
      if (delayMs === null) {
        watch.onGiveUp(`${what}. It does not stay up; the log is ${spec.name}.log in ${watch.logDirectory}.`);
        return;
      }
      watch.report(`${what}. Starting it again in ${delayMs / 1000} s.`);
      // an abort ends the pause early, and the next line the supervision
      await sleep(delayMs, undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return;
      run = start();
    }
  }

  return {
    name: spec.name,
    ready: ready.promise,
    async stop() {
      stopping.abort();
      await endProcess(run.child, run.ended, GRACE_MS);
      await supervised;
      closeSync(descriptor);
    },
  };
}

/** Stops parts side by side. */
export async function stopAll(parts: readonly SupervisedProcess[]): Promise<void> {
  await Promise.all(parts.map((part) => part.stop()));
}
