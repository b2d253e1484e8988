import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { pid } from "node:process";
import { readProcess } from "../processes/read-process.ts";

export type Claim =
  /** With `wasStale`, the holder before us was killed, and what it had started may still be ending. */
  { kind: "claimed"; wasStale: boolean; release: () => void } | { kind: "held"; pid: number };

type Holder = { pid: number; startedAt: string };

/**
 * Takes a lock file for this process until `release`. A lock whose process is gone, is a zombie, or is another
 * process that got the same id later, is stale and taken over.
 */
export function claimFolder(lockFile: string): Claim {
  mkdirSync(dirname(lockFile), { recursive: true });
  const mine = JSON.stringify({ pid, startedAt: readProcess(pid)?.startedAt ?? "" } satisfies Holder);
  for (let wasStale = false; ; wasStale = true) {
    if (createOnce(lockFile, mine)) {
      return { kind: "claimed", wasStale, release: () => release(lockFile, mine) };
    }
    const found = readLock(lockFile);
    const holder = found === null ? null : parseHolder(found);
    if (holder !== null && isHeld(holder)) return { kind: "held", pid: holder.pid };
    if (found !== null) removeStale(lockFile, found);
  }
}

/** The content appears with the file, so nobody reads a lock that is still empty. */
function createOnce(lockFile: string, content: string): boolean {
  const draft = `${lockFile}.${pid}`;
  writeFileSync(draft, content, { mode: 0o600 });
  try {
    linkSync(draft, lockFile);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(draft);
  }
}

/** Moves the lock aside before it is removed: of two starts that saw the same stale lock, one must not take the other's. */
function removeStale(lockFile: string, seen: string): void {
  const aside = `${lockFile}.stale.${pid}`;
  try {
    renameSync(lockFile, aside);
  } catch {
    return; // the other start was faster
  }
  if (readLock(aside) === seen) rmSync(aside);
  else renameSync(aside, lockFile);
}

function release(lockFile: string, mine: string): void {
  if (readLock(lockFile) === mine) rmSync(lockFile);
}

function readLock(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

function parseHolder(content: string): Holder | null {
  try {
    const value: unknown = JSON.parse(content);
    if (typeof value !== "object" || value === null || !("pid" in value) || !("startedAt" in value))
      return null;
    if (typeof value.pid !== "number" || typeof value.startedAt !== "string") return null;
    return { pid: value.pid, startedAt: value.startedAt };
  } catch {
    return null; // half-written or edited by hand
  }
}

function isHeld(holder: Holder): boolean {
  const facts = readProcess(holder.pid);
  return facts !== null && !facts.isZombie && facts.startedAt === holder.startedAt;
}
