import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { tmpdir } from "node:os";
import { env, execPath } from "node:process";
import type { Measurement } from "./measure.ts";

/**
 * Measures a job in a process of its own. The compiled sources are kept between the processes, as they are in a built
 * worker: stripping the types of the package would add 30 MB that no calculation needs.
 */
export const measureApart = (name: string, rows: number): Measurement => {
  const script = resolve(import.meta.dirname, "measure.ts");
  const { status, stdout, stderr } = spawnSync(execPath, [script, name, String(rows)], {
    encoding: "utf8",
    env: { ...env, NODE_COMPILE_CACHE: join(tmpdir(), "worth-bench-compiled") },
  });
  if (status !== 0) throw new Error(`${name} at ${rows} rows failed: ${stderr}`);
  return JSON.parse(stdout) as Measurement;
};
