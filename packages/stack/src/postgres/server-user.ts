import { execFileSync, spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { getuid } from "node:process";
import { StackError } from "../stack-error.ts";

export type ServerUser = { name: string; uid: number; gid: number };

/** `postgres` where a distribution made it, `_postgres` on macOS, `nobody` everywhere. */
const CANDIDATES = ["postgres", "_postgres", "nobody"];

/**
 * Postgres refuses to run as root, so root lends it another user: the owner of the data when there is data
 * already. Undefined means: run as the user we are.
 */
export function findServerUser(clusterDirectory: string): ServerUser | undefined {
  if (getuid?.() !== 0) return undefined;
  const owner = findOwner(clusterDirectory);
  if (owner !== undefined) return owner;
  for (const name of CANDIDATES) {
    const user = lookUp(name);
    if (user !== undefined) return user;
  }
  throw new StackError(
    "Postgres does not run as root, and this machine has no user postgres or nobody to run it.",
  );
}

/** True when the user can walk to this path and enter or run it. */
export function canReach(user: ServerUser, path: string): boolean {
  // asked as that user, because modes alone do not tell about access lists and mounts
  const asked = spawnSync("/bin/sh", ["-c", 'test -x "$0"', path], {
    uid: user.uid,
    gid: user.gid,
    cwd: "/",
  });
  if (asked.error) {
    throw new StackError(
      `Postgres does not run as root, and this machine does not let root become ${user.name}. Start as a normal user.`,
    );
  }
  return asked.status === 0;
}

function findOwner(directory: string): ServerUser | undefined {
  const found = statSync(directory, { throwIfNoEntry: false });
  if (found === undefined || found.uid === 0) return undefined;
  return { name: ask("-nu", String(found.uid)) ?? `number ${found.uid}`, uid: found.uid, gid: found.gid };
}

function lookUp(name: string): ServerUser | undefined {
  const uid = ask("-u", name);
  const gid = ask("-g", name);
  return uid === undefined || gid === undefined ? undefined : { name, uid: Number(uid), gid: Number(gid) };
}

function ask(flag: string, user: string): string | undefined {
  try {
    return execFileSync("id", [flag, user], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return undefined; // no such user
  }
}
