import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { kill, platform } from "node:process";

export type ProcessFacts = {
  /** A zombie has ended; only its parent has not asked how. */
  isZombie: boolean;
  /** Tells this process from a later one with the same id. Empty where the system does not say. */
  startedAt: string;
  command: string;
};

/** What runs under a process id, or null when nothing does. */
export function readProcess(pid: number): ProcessFacts | null {
  if (!exists(pid)) return null;
  if (platform === "linux") return readFromProc(pid);
  if (platform === "win32") return { isZombie: false, startedAt: "", command: "" };
  return readFromPs(pid);
}

/** True when the process id is held by something that is still running. */
export function isRunning(pid: number): boolean {
  const facts = readProcess(pid);
  return facts !== null && !facts.isZombie;
}

function exists(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    return kill(pid, 0);
  } catch (error) {
    // EPERM: it exists and belongs to somebody else
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function readFromProc(pid: number): ProcessFacts | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // the second field is the name in brackets, which may hold spaces; state is field 3, start time field 22
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
    return { isZombie: fields[0] === "Z", startedAt: fields[19] ?? "", command };
  } catch {
    return null; // ended between the two looks
  }
}

function readFromPs(pid: number): ProcessFacts | null {
  const shown = spawnSync("ps", ["-o", "stat=", "-o", "lstart=", "-o", "command=", "-p", String(pid)], {
    encoding: "utf8",
  });
  const line = shown.stdout?.trim() ?? "";
  if (line === "") return null;
  // lstart is five words: Sun Nov 22 16:04:49 2026
  const [stat = "", ...rest] = line.split(/\s+/);
  return {
    isZombie: stat.startsWith("Z"),
    startedAt: rest.slice(0, 5).join(" "),
    command: rest.slice(5).join(" "),
  };
}
