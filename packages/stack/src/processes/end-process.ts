import type { ChildProcess } from "node:child_process";
import { kill, platform } from "node:process";

/** Asks a part to end, insists after the grace period, and leaves none of its own children behind. */
export async function endProcess(
  child: ChildProcess,
  ended: Promise<unknown>,
  graceMs: number,
): Promise<void> {
  child.kill("SIGTERM");
  const insist = setTimeout(() => killGroup(child), graceMs);
  await ended;
  clearTimeout(insist);
}

/** Each part leads a process group of its own, so this reaches what it started too. */
export function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  if (platform === "win32") {
    child.kill();
    return;
  }
  try {
    kill(-child.pid, "SIGKILL");
  } catch {
    // nobody of the group is left
  }
}
