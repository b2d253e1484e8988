import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execPath, pid } from "node:process";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { claimFolder } from "./claim-folder.ts";

describe("claimFolder", () => {
  let folder: string;
  let lockFile: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "worth-lock-"));
    lockFile = join(folder, "start.lock");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("names the process that holds the folder", () => {
    expect(claimFolder(lockFile).kind).toBe("claimed");
    expect(claimFolder(lockFile)).toEqual({ kind: "held", pid });
  });

  it("gives the folder back on release", () => {
    const claim = claimFolder(lockFile);
    if (claim.kind === "claimed") claim.release();
    expect(existsSync(lockFile)).toBe(false);
    expect(claimFolder(lockFile).kind).toBe("claimed");
  });

  it("takes over from a process that is gone, and says so", () => {
    const gone = spawnSync(execPath, ["-e", ""]).pid;
    writeFileSync(lockFile, JSON.stringify({ pid: gone, startedAt: "1" }));
    expect(claimFolder(lockFile)).toMatchObject({ kind: "claimed", wasStale: true });
  });

  it("takes over when the process id was given to somebody else since", () => {
    writeFileSync(lockFile, JSON.stringify({ pid, startedAt: "another time" }));
    expect(claimFolder(lockFile).kind).toBe("claimed");
  });

  it("takes over a lock nobody can read", () => {
    writeFileSync(lockFile, "");
    expect(claimFolder(lockFile).kind).toBe("claimed");
  });
});
