import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { makeCustomers } from "./make-customers.ts";

/** Seconds of Python's lifetimes per job, on the very customers of the bench; null where it is not installed. */
export const timeLifetimes = (rows: number): Readonly<Record<string, number>> | null => {
  const found = spawnSync("python3", ["-c", "import lifetimes"]);
  if (found.status !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), "worth-bench-"));
  try {
    const path = join(folder, "customers.f64");
    const { frequency, recency, age, monetary } = makeCustomers(rows);
    writeFileSync(
      path,
      Buffer.concat([frequency, recency, age, monetary].map((column) => Buffer.from(column.buffer))),
    );
    const script = resolve(import.meta.dirname, "lifetimes_times.py");
    const { status, stdout } = spawnSync("python3", [script, path, String(rows)], { encoding: "utf8" });
    return status === 0
      ? (JSON.parse(stdout.trim().split("\n").at(-1) ?? "{}") as Record<string, number>)
      : null;
  } finally {
    rmSync(folder, { recursive: true });
  }
};
