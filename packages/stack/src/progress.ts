import { stdout } from "node:process";
import { setInterval } from "node:timers";

const REMIND_EVERY_MS = 10_000;

export type Progress = {
  /** Shows that a piece of work runs, how long it takes, and that it is done. */
  step: <Result>(title: string, work: () => Promise<Result>) => Promise<Result>;
  say: (sentence: string) => void;
};

/** The one place that writes to the terminal. */
export function createProgress(): Progress {
  // a closed terminal or pipe must not end the product before it is stopped in order
  stdout.on("error", () => {});
  const say = (sentence: string) => void stdout.write(`${sentence}\n`);
  return {
    say,
    async step(title, work) {
      const startedAtMs = performance.now();
      const seconds = () => ((performance.now() - startedAtMs) / 1000).toFixed(1);
      say(`> ${title}`);
      const reminder = setInterval(() => say(`  ${title}: ${seconds()} s so far`), REMIND_EVERY_MS);
      try {
        const result = await work();
        say(`  done in ${seconds()} s`);
        return result;
      } finally {
        clearInterval(reminder);
      }
    },
  };
}
