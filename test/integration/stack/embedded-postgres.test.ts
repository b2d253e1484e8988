import { spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execPath, kill, pid, platform } from "node:process";
import { findFreePort, isRunning, startEmbeddedPostgres, waitUntil } from "@worth/stack";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startHolder } from "./start-holder.ts";

const WITHIN_MS = 20_000;

describe("the embedded database", { timeout: 60_000 }, () => {
  let dataDir: string;
  beforeEach(() => {
    // open to the user that runs the server when root runs the tests
    dataDir = mkdtempSync(join(tmpdir(), "worth-postgres-"));
    rmSync(dataDir, { recursive: true });
    mkdirSync(dataDir, { mode: 0o755 });
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  const start = (port = 0) => startEmbeddedPostgres({ dataDir, port, log: () => {} });
  const serverPid = () =>
    Number.parseInt(readFileSync(join(dataDir, "postgres", "postmaster.pid"), "utf8"), 10);
  const ask = async (url: string, sql: string) => {
    const client = new pg.Client(url);
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  };

  it("keeps its data from one start to the next", async () => {
    const first = await start();
    await ask(first.url, "CREATE TABLE kept AS SELECT 42 AS answer");
    await first.stop();
    const second = await start();
    expect(await ask(second.url, "SELECT answer FROM kept")).toEqual([{ answer: 42 }]);
    await second.stop();
    expect(existsSync(join(dataDir, "postgres", "postmaster.pid"))).toBe(false);
  });

  it("ends with a starter that is killed, and starts again with everything that was committed", async () => {
    const holder = await startHolder("hold-database.ts", [dataDir]);
    await ask(JSON.parse(holder.line).url, "CREATE TABLE kept AS SELECT 42 AS answer");
    const orphan = serverPid();
    await holder.end("SIGKILL");
    expect(await waitUntil(() => !isRunning(orphan), WITHIN_MS)).toBe(true);
    const again = await start();
    expect(await ask(again.url, "SELECT answer FROM kept")).toEqual([{ answer: 42 }]);
    await again.stop();
  });

  it.runIf(platform === "linux")(
    "ends a server that outlived its starter (on Linux, where /proc lists children)",
    async () => {
      const holder = await startHolder("hold-database.ts", [dataDir]);
      const orphan = serverPid();
      const children = readFileSync(`/proc/${holder.child.pid}/task/${holder.child.pid}/children`, "utf8");
      const guards = children
        .trim()
        .split(" ")
        .map(Number)
        .filter((child) => child !== orphan);
      for (const guard of guards) kill(guard, "SIGKILL");
      await holder.end("SIGKILL");
      expect(isRunning(orphan)).toBe(true);

      const said: string[] = [];
      const again = await startEmbeddedPostgres({
        dataDir,
        port: 0,
        log: (sentence) => void said.push(sentence),
      });
      expect(said).toEqual([
        `Stopped a database server (process ${orphan}) that an earlier start left behind.`,
      ]);
      expect(isRunning(orphan)).toBe(false);
      await again.stop();
    },
  );

  it("makes its data anew when the first start was killed half-way", async () => {
    const holder = spawn(execPath, [join(import.meta.dirname, "hold-database.ts"), dataDir]);
    const isHalfMade = () =>
      readdirSync(dataDir).some(
        (name) => name.includes(".new-") && existsSync(join(dataDir, name, "PG_VERSION")),
      );
    expect(await waitUntil(isHalfMade, WITHIN_MS, 1)).toBe(true);
    holder.kill("SIGKILL");
    await once(holder, "exit");

    const server = await start();
    expect(await ask(server.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    expect(readdirSync(dataDir).filter((name) => name.includes(".new-"))).toEqual([]);
    await server.stop();
  });

  it("does not take another process with an old server's number for that server", async () => {
    await (await start()).stop();
    writeFileSync(join(dataDir, "postgres", "postmaster.pid"), `${pid}\n${dataDir}/postgres\n`);
    const server = await start();
    expect(await ask(server.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    await server.stop();
  });

  it("refuses a folder that a running process uses, and names the process", async () => {
    const server = await start();
    await expect(start()).rejects.toThrow(`The database in ${dataDir} is in use by process ${pid}.`);
    await server.stop();
  });

  it("refuses a port that is taken, and leaves the folder free for the next start", async () => {
    const port = await findFreePort();
    const other = createServer().listen(port, "127.0.0.1");
    await once(other, "listening");
    await expect(start(port)).rejects.toThrow(`port ${port} is taken`);
    other.close();
    await (await start(port)).stop();
  });

  it("refuses a folder with other things in it instead of mixing its data in", async () => {
    mkdirSync(join(dataDir, "postgres"));
    writeFileSync(join(dataDir, "postgres", "letter.txt"), "");
    await expect(start()).rejects.toThrow("holds files that are not a database of Worth");
  });
});
