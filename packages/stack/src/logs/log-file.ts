import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { dirname } from "node:path";

const KEEP_BYTES = 5 * 1024 * 1024;

/** Opens a log for appending; a long one is put aside first, so that two files are the most there is. */
export function openLog(file: string): { descriptor: number; close: () => void } {
  mkdirSync(dirname(file), { recursive: true });
  if (existsSync(file) && statSync(file).size > KEEP_BYTES) renameSync(file, `${file}.old`);
  const descriptor = openSync(file, "a", 0o600);
  return { descriptor, close: () => closeSync(descriptor) };
}

/** The last line that says something; empty when there is none. */
export function readLastLine(file: string): string {
  if (!existsSync(file)) return "";
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.findLast((line) => line.trim() !== "")?.trim() ?? "";
}
