import { messageOf } from "../stack-error.ts";

export type Shutdown = {
  /** Aborted when the end is wanted; its reason is an Error when something failed. */
  signal: AbortSignal;
  /** Asks for the end. Only the first call counts. */
  request: (failure?: Error) => void;
  /** Remembers how to stop what was just started. */
  onStop: (stop: () => Promise<void> | void) => void;
  /** Stops everything, the latest first, whatever fails on the way. */
  stopEverything: () => Promise<void>;
};

const WANTED_END = "wanted";

/** Keeps what has been started and how to stop it. */
export function createShutdown(report: (sentence: string) => void): Shutdown {
  const controller = new AbortController();
  const stops: (() => Promise<void> | void)[] = [];
  return {
    signal: controller.signal,
    request: (failure) => controller.abort(failure ?? WANTED_END),
    onStop: (stop) => void stops.push(stop),
    async stopEverything() {
      for (let stop = stops.pop(); stop !== undefined; stop = stops.pop()) {
        try {
          await stop();
        } catch (error) {
          report(`While stopping: ${messageOf(error)}`);
        }
      }
    },
  };
}

/** The work's result, or the end of waiting for it when the shutdown comes first. */
export function untilShutdown<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  if (signal.aborted) {
    work.catch(() => {}); // its failure follows from the shutdown
    return Promise.reject(signal.reason);
  }
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    signal.addEventListener("abort", onAbort, { once: true });
    void work.then(resolve, reject).finally(() => signal.removeEventListener("abort", onAbort));
  });
}
