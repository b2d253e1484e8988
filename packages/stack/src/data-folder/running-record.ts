import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pid } from "node:process";
import { isRunning } from "../processes/read-process.ts";

const fileIn = (dataDir: string) => join(dataDir, "running.json");

/** Tells commands run beside `npm start` which database it uses. Returns how to take that back. */
export function writeRunningRecord(dataDir: string, databaseUrl: string): () => void {
  const file = fileIn(dataDir);
  writeFileSync(file, JSON.stringify({ pid, databaseUrl }), { mode: 0o600 });
  return () => rmSync(file, { force: true });
}

/** The database of the `npm start` that runs on this data folder, or undefined when none does. */
export function findRunningDatabase(dataDir: string): string | undefined {
  const file = fileIn(dataDir);
  if (!existsSync(file)) return undefined;
  const record: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (typeof record !== "object" || record === null || !("pid" in record) || !("databaseUrl" in record))
    return undefined;
  if (typeof record.pid !== "number" || typeof record.databaseUrl !== "string") return undefined;
  return isRunning(record.pid) ? record.databaseUrl : undefined;
}
