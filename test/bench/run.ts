import process, { argv, stderr } from "node:process";
import { runStep } from "../runner/run-step.ts";

const [name = "", ...options] = argv.slice(2);

/** Loaded late: a fresh clone has the generated database client only after it was made. */
const benches: Record<string, () => Promise<void>> = {
  scoring: async () => (await import("./scoring/bench-scoring.ts")).benchScoring(options),
  value: async () => (await import("./value/bench-value.ts")).benchValue(options),
  community: async () => (await import("./community/bench-community.ts")).benchCommunity(options),
  ledger: async () => (await import("./ledger/bench-ledger.ts")).benchLedger(options),
};

const refuse = (sentence: string): void => {
  stderr.write(`${sentence}\n`);
  process.exitCode = 1;
};

const bench = benches[name];
if (bench) {
  const made = await runStep({ name: "database client", command: ["turbo", "run", "generate"] });
  if (made.failed > 0) refuse(made.output);
  else await bench();
} else
  refuse(
    "Which bench? npm run bench -- scoring [--rows 10M] [--accept], value [--customers 100000] [--workers 2], community [--ideas 100000] [--plans], or ledger [--10M]",
  );
