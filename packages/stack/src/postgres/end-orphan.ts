import { existsSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { kill } from "node:process";
import { readProcess } from "../processes/read-process.ts";
import { waitUntil } from "../processes/wait-until.ts";
import { StackError } from "../stack-error.ts";

const STOP_TIMEOUT_MS = 15_000;
/** How long init may take to collect a killed server. */
const ZOMBIE_TIMEOUT_MS = 5000;

/**
 * Frees a data folder whose server outlived whoever started it (kill -9 leaves one), so that a new server can
 * start. Call it only while holding the data folder's lock: then no living start owns that server.
 * Returns the sentence to print, or undefined when there was nothing to end.
 */
export async function endOrphan(cluster: string): Promise<string | undefined> {
  const pidFile = join(cluster, "postmaster.pid");
  const pid = readPid(pidFile);
  if (pid === undefined) return undefined;
  const facts = readProcess(pid);

  if (facts?.isZombie) {
    const isGone = await waitUntil(() => readProcess(pid) === null, ZOMBIE_TIMEOUT_MS);
    // its children left with it; only the id is still taken, which is all Postgres would look at
    if (!isGone) rmSync(pidFile, { force: true });
    return undefined;
  }
  if (facts === null || !servesFolder(facts.command, cluster)) {
    rmSync(pidFile, { force: true });
    return undefined;
  }
  kill(pid, "SIGINT");
  const hasEnded = await waitUntil(() => readProcess(pid)?.isZombie ?? true, STOP_TIMEOUT_MS);
  if (!hasEnded)
    throw new StackError(
      `An older database server (process ${pid}) on ${cluster} does not stop. End it first.`,
    );
  rmSync(pidFile, { force: true });
  return `Stopped a database server (process ${pid}) that an earlier start left behind.`;
}

function readPid(pidFile: string): number | undefined {
  if (!existsSync(pidFile)) return undefined;
  const pid = Number.parseInt(readFileSync(pidFile, "utf8"), 10);
  return Number.isNaN(pid) ? undefined : pid;
}

/** The id may by now belong to something else; our servers name their folder on the command line. */
function servesFolder(command: string, cluster: string): boolean {
  return (
    command.includes("postgres") && (command.includes(cluster) || command.includes(realpathSync(cluster)))
  );
}
