import process, { argv, stderr } from "node:process";
import { benchLedger } from "./ledger/bench-ledger.ts";
import { benchScoring } from "./scoring/bench-scoring.ts";
import { benchValue } from "./value/bench-value.ts";

const [name, ...options] = argv.slice(2);

if (name === "scoring") benchScoring(options);
else if (name === "ledger") await benchLedger(options);
else if (name === "value") await benchValue(options);
else {
  stderr.write(
    "Which bench? npm run bench -- scoring [--rows 10M] [--accept], value [--customers 100000] [--workers 2], or ledger [--10M]\n",
  );
  process.exitCode = 1;
}
