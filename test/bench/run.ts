import process, { argv, stderr } from "node:process";
import { benchScoring } from "./scoring/bench-scoring.ts";

const [name, ...options] = argv.slice(2);

if (name === "scoring") benchScoring(options);
else {
  stderr.write("Which bench? npm run bench -- scoring [--rows 10M] [--accept]\n");
  process.exitCode = 1;
}
