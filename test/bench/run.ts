import process, { argv, stderr } from "node:process";
import { benchScoring } from "./scoring/bench-scoring.ts";
import { benchValue } from "./value/bench-value.ts";

const [name, ...options] = argv.slice(2);

if (name === "scoring") benchScoring(options);
else if (name === "value") await benchValue(options);
else {
  stderr.write(
    "Which bench? npm run bench -- scoring [--rows 10M] [--accept], or value [--customers 100000]\n",
  );
  process.exitCode = 1;
}
