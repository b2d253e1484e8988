import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { pid } from "node:process";
import { readLastLine } from "../logs/log-file.ts";
import { StackError } from "../stack-error.ts";
import type { ServerLocation } from "./choose-location.ts";
import { waitForExit } from "../processes/wait-for-exit.ts";
import { runProgram } from "./run-program.ts";

export const SUPERUSER = "worth";
const MAJOR_VERSION = "18";

const FLAGS = [
  `--username=${SUPERUSER}`,
  "--auth=scram-sha-256",
  "--encoding=UTF8",
  // Postgres' own locale: the same order and case rules on every machine, whatever is installed there
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--locale=C",
  "--set=timezone=UTC",
  "--set=log_timezone=UTC",
];

export type InitialiseOptions = {
  password: string;
  /** Written to the disk before it counts. Only data that may be lost does without. */
  isDurable: boolean;
  log: { file: string; descriptor: number };
};

/**
 * Makes the data folder of the server when there is none. It is made under another name and renamed when it is
 * whole: initdb writes PG_VERSION early, so after a kill that file alone would not tell a half-made folder.
 */
export async function initialiseCluster(location: ServerLocation, options: InitialiseOptions): Promise<void> {
  if (isInitialised(location.cluster)) return;
  removeDrafts(location.cluster);
  const draft = `${location.cluster}.new-${pid}`;
  const passwordFile = `${draft}.password`;
  makeForServer(location, draft, passwordFile, options.password);
  try {
    const flags = [...FLAGS, `--pgdata=${draft}`, `--pwfile=${passwordFile}`];
    if (!options.isDurable) flags.push("--no-sync");
    const ending = await waitForExit(runProgram("initdb", flags, location, options.log.descriptor));
    if (ending !== 0) {
      throw new StackError(`The database could not be created: ${readLastLine(options.log.file)}`);
    }
    renameSync(draft, location.cluster);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

function isInitialised(cluster: string): boolean {
  if (!existsSync(cluster) || readdirSync(cluster).length === 0) return false;
  const versionFile = join(cluster, "PG_VERSION");
  if (!existsSync(versionFile)) {
    throw new StackError(
      `${cluster} holds files that are not a database of Worth. Move them away, or set WORTH_DATA_DIR.`,
    );
  }
  const version = readFileSync(versionFile, "utf8").trim();
  if (version !== MAJOR_VERSION) {
    throw new StackError(
      `${cluster} holds data of Postgres ${version}, and this Worth brings Postgres ${MAJOR_VERSION}. ` +
        "Dump it with its own version and restore it, or set WORTH_DATA_DIR to a new folder.",
    );
  }
  return true;
}

/** What starts before this one left when they were killed. */
function removeDrafts(cluster: string): void {
  const parent = dirname(cluster);
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent)) {
    if (name.startsWith(`${basename(cluster)}.new-`))
      // again and again for a moment: a killed initdb may still be writing its last file
      rmSync(join(parent, name), { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }
}

function makeForServer(
  { user }: ServerLocation,
  draft: string,
  passwordFile: string,
  password: string,
): void {
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user === undefined) return;
  chownSync(draft, user.uid, user.gid);
  chownSync(passwordFile, user.uid, user.gid);
}
