import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { StackError } from "../stack-error.ts";
import { findBinaries, programPath } from "./find-binaries.ts";
import { copyBinaries, openPlaceFor } from "./open-place.ts";
import { canReach, findServerUser, type ServerUser } from "./server-user.ts";

export type ServerLocation = {
  /** Undefined: the server runs as the user we are. */
  user: ServerUser | undefined;
  binaries: string;
  cluster: string;
  /** The sentence to print when something lies outside the clone. */
  note: string | undefined;
};

/**
 * Decides where binaries and data lie. Normally that is node_modules and the data folder. Started by root in a
 * folder closed to others, the server's user reaches neither, so both are kept in a place it can reach.
 */
export function chooseLocation(dataDir: string): ServerLocation {
  const inFolder = join(dataDir, "postgres");
  const recordFile = join(dataDir, "postgres-place");
  mkdirSync(dataDir, { recursive: true });
  const cluster = readPlace(recordFile) ?? inFolder;
  const user = findServerUser(cluster);
  const found = findBinaries();
  if (user === undefined) return { user, binaries: found.directory, cluster, note: undefined };

  const reachesBinaries = canReach(user, programPath(found.directory, "postgres"));
  const reachesData = canReach(user, dirname(cluster));
  if (reachesBinaries && reachesData && cluster === inFolder) {
    return { user, binaries: found.directory, cluster, note: undefined };
  }

  const place = openPlaceFor(user);
  const kept = reachesData ? cluster : moveOut(place, recordFile, cluster);
  const binaries = reachesBinaries ? found.directory : copyBinaries(found, place);
  const note =
    `The user ${user.name}, which runs the database server, cannot enter this folder: ` +
    `programs run from ${binaries}, data is kept in ${kept}.`;
  return { user, binaries, cluster: kept, note };
}

/** The name is random and recorded in the data folder, so a new clone at an old path starts with nothing. */
function moveOut(place: string, recordFile: string, cluster: string): string {
  if (existsSync(cluster)) {
    throw new StackError(
      `The database in ${cluster} can no longer be reached by the user that owns it. Open the folders above it.`,
    );
  }
  const kept = join(place, `data-${randomBytes(6).toString("hex")}`, "postgres");
  mkdirSync(dirname(kept), { mode: 0o755 });
  writeFileSync(recordFile, kept);
  return kept;
}

function readPlace(recordFile: string): string | undefined {
  if (!existsSync(recordFile)) return undefined;
  const kept = readFileSync(recordFile, "utf8");
  if (existsSync(dirname(kept))) return kept;
  throw new StackError(
    `The database of this folder was kept in ${kept}, which is gone. Delete ${recordFile} to start with a new one.`,
  );
}
