import { spawn, type ChildProcess } from "node:child_process";
import { execPath } from "node:process";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { killGroup } from "./end-process.ts";
import { stopWithUs } from "./stop-with-us.ts";
import { findLastWords } from "../logs/read-log-line.ts";

export type PartSpec = {
  /** What people call it; its log file has this name too. */
  name: string;
  script: string;
  args?: readonly string[];
  workingDirectory: string;
  environment: Record<string, string | undefined>;
};

export type PartRun = {
  child: ChildProcess;
  /** Settles after the last line was read, with the exit code or the signal's name. */
  ended: Promise<number | string>;
  lastWords: () => string;
};

const REMEMBERED_LINES = 50;

/** Starts one part of the product as a plain Node process. decisions/001 says what it owes us and we owe it. */
export function runPart(spec: PartSpec, onLine: (line: string) => void): PartRun {
  const child = spawn(execPath, [spec.script, ...(spec.args ?? [])], {
    cwd: spec.workingDirectory,
    env: spec.environment,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  stopWithUs(child, "part");
  const remembered: string[] = [];
  const read = (stream: Readable | null) => {
    if (stream === null) return;
    createInterface({ input: stream }).on("line", (line) => {
      remembered.push(line);
      if (remembered.length > REMEMBERED_LINES) remembered.shift();
      onLine(line);
    });
  };
  read(child.stdout);
  read(child.stderr);
  const ended = new Promise<number | string>((resolve) => {
    child.once("error", (error) => {
      remembered.push(`Error: ${error.message}`);
      resolve("not started");
    });
    // what the part itself started would keep its outputs open, and its ending unnoticed
    child.once("exit", () => killGroup(child));
    child.once("close", (code, signal) => resolve(code ?? signal ?? "unknown"));
  });
  return { child, ended, lastWords: () => findLastWords(remembered) };
}
