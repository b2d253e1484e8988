import { mkdtemp, readFile, rm } from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { kill } from "node:process";
import { createJobs } from "@worth/jobs";
import { createTemplateDatabase, migrate, startEmbeddedPostgres } from "@worth/stack";
import { onTestFinished } from "vitest";
import { template } from "../world/template.ts";

export type CrashingPostgres = {
  serverUrl: string;
  /** Ends the server as `pg_ctl stop -m immediate` does, and starts it again on the same port. */
  crash: () => Promise<void>;
};

/** A durable Postgres of the test's own, migrated; gone when the test is. */
export async function startCrashingPostgres(): Promise<CrashingPostgres> {
  const dataDir = await mkdtemp(join(tmpdir(), "worth-crash-"));
  const options = { dataDir, log: () => {} };
  let server = await startEmbeddedPostgres({ ...options, port: 0 });
  onTestFinished(async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  });
  const serverUrl = server.url;
  await createTemplateDatabase(serverUrl, template, async (databaseUrl) => {
    await migrate(databaseUrl);
    const jobs = await createJobs(databaseUrl, () => {});
    await jobs.stop();
  });
  return {
    serverUrl,
    async crash() {
      kill(await readPid(dataDir), "SIGQUIT");
      await server.ended;
      await server.stop();
      server = await startEmbeddedPostgres({ ...options, port: Number(new URL(serverUrl).port) });
    },
  };
}

async function readPid(dataDir: string): Promise<number> {
  const place = join(dataDir, "postgres-place");
  const cluster = existsSync(place) ? await readFile(place, "utf8") : join(dataDir, "postgres");
  const [pid = ""] = (await readFile(join(cluster, "postmaster.pid"), "utf8")).split("\n");
  return Number(pid);
}
