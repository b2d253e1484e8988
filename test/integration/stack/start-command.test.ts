import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { env, execPath, pid } from "node:process";
import { claimFolder, findFreePort, isRunning, waitUntil } from "@worth/stack";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startHolder } from "./start-holder.ts";

const startScript = resolve(import.meta.dirname, "../../../packages/stack/src/start.ts");

describe("npm start refuses in one sentence", { timeout: 30_000 }, () => {
  let dataDir: string;
  let takenPort: number;
  let other: Server;
  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), "worth-start-"));
    takenPort = await findFreePort();
    other = createServer().listen(takenPort, "127.0.0.1");
    await once(other, "listening");
  });
  afterEach(() => {
    other.close();
    rmSync(dataDir, { recursive: true });
  });

  const start = (settings: Record<string, string>, args: readonly string[] = []) => {
    const { status, stdout } = spawnSync(execPath, [startScript, ...args], {
      env: { ...env, WORTH_DATA_DIR: dataDir, ...settings },
      encoding: "utf8",
    });
    return { status, lines: stdout.trim().split("\n") };
  };

  it("a port that is taken, with the variable that changes it", () => {
    expect(start({ PORTAL_PORT: String(takenPort) })).toEqual({
      status: 1,
      lines: [
        `Port ${takenPort} is taken, and the portal needs it. Stop what uses it, or set PORTAL_PORT to another port.`,
      ],
    });
  });

  it("a data folder that another start uses, with its process", () => {
    const claim = claimFolder(join(dataDir, "start.lock"));
    const { status, lines } = start({ PORTAL_PORT: String(takenPort) });
    if (claim.kind === "claimed") claim.release();
    expect(status).toBe(1);
    expect(lines).toEqual([expect.stringContaining(`Worth already runs on ${dataDir} (process ${pid}).`)]);
  });

  it("but not because of a lock whose process is gone", () => {
    const gone = spawnSync(execPath, ["-e", ""]).pid;
    writeFileSync(join(dataDir, "start.lock"), JSON.stringify({ pid: gone, startedAt: "1" }));
    expect(start({ PORTAL_PORT: String(takenPort) }).lines).toEqual([expect.stringContaining("is taken")]);
  });

  it("settings and options that do not fit", () => {
    expect(start({ ADMIN_PORT: "x" }).lines).toEqual([
      "The settings do not fit: ADMIN_PORT must be a port from 1 to 65535.",
    ]);
    expect(start({}, ["--emtpy"]).lines).toEqual([expect.stringContaining("The only option is --empty")]);
  });
});

describe("a killed stack", () => {
  it("takes its parts with it, also one that ignores SIGTERM", async () => {
    const folder = mkdtempSync(join(tmpdir(), "worth-killed-"));
    const script = join(folder, "part.mjs");
    const pidFile = join(folder, "pid");
    writeFileSync(
      script,
      `import { writeFileSync } from "node:fs";
       process.on("SIGTERM", () => {});
       writeFileSync(${JSON.stringify(pidFile)}, String(process.pid));
       console.log('{"ready":true}');
       setInterval(() => {}, 1000);`,
    );
    const holder = await startHolder("hold-part.ts", [script, folder]);
    const partPid = Number(readFileSync(pidFile, "utf8"));
    expect(isRunning(partPid)).toBe(true);
    await holder.end("SIGKILL");
    expect(await waitUntil(() => !isRunning(partPid), 15_000)).toBe(true);
    rmSync(folder, { recursive: true });
  }, 30_000);
});
