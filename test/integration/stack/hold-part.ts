import { argv, stdout } from "node:process";
import { startProcess } from "@worth/stack";

/** hold-part.ts <script> <log folder>: keeps one part running until it is ended itself. */
const [script = "", logDirectory = ""] = argv.slice(2);
const part = startProcess(
  { name: "part", script, workingDirectory: logDirectory, environment: {} },
  { logDirectory, report: () => {}, onGiveUp: () => {} },
);
await part.ready;
stdout.write("{}\n");
