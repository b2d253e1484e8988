import { spawnSync } from "node:child_process";
import { cpSync, existsSync, lstatSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pid } from "node:process";
import { StackError } from "../stack-error.ts";
import type { PostgresBinaries } from "./find-binaries.ts";
import { canReach, type ServerUser } from "./server-user.ts";

/** Where root can keep things that another user must reach, the most durable first. */
const BASES = ["/var/lib", "/usr/local/var", tmpdir(), "/tmp"];

/** A folder outside the clone that the server user can walk into and that nobody but root can fill. */
export function openPlaceFor(user: ServerUser): string {
  for (const base of BASES) {
    const place = join(base, "worth-postgres");
    try {
      mkdirSync(place, { mode: 0o755 });
    } catch {
      // it is there already, or this base does not exist: the next lines tell
    }
    if (isSafe(place) && canReach(user, place)) return place;
  }
  throw new StackError(
    `The user ${user.name}, which runs the database server, can reach none of ${BASES.join(", ")}.`,
  );
}

/** Copies the binaries once per version; the copy appears whole or not at all. */
export function copyBinaries(binaries: PostgresBinaries, place: string): string {
  const target = join(place, binaries.packageVersion);
  if (existsSync(target)) return target;
  const draft = `${target}.${pid}`;
  cpSync(binaries.directory, draft, { recursive: true, verbatimSymlinks: true });
  // a clone made under umask 077 has files only its owner reads
  spawnSync("chmod", ["-R", "a+rX", draft]);
  try {
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { recursive: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}

/** In a folder like /tmp anybody may have made this name first, with programs of their own in it. */
function isSafe(place: string): boolean {
  const found = lstatSync(place, { throwIfNoEntry: false });
  return found !== undefined && found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0;
}
