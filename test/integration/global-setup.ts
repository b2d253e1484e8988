import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createJobs } from "@worth/jobs";
import { createTemplateDatabase, migrate, startEmbeddedPostgres } from "@worth/stack";
import type { TestProject } from "vitest/node";
import { template } from "../world/template.ts";

declare module "vitest" {
  // Module augmentation works on interfaces only.
  interface ProvidedContext {
    serverUrl: string;
  }
}

/** One Postgres for all tests, with one migrated template that every world is cloned from. */
export default async function setUp(project: TestProject) {
  const dataDir = await mkdtemp(join(tmpdir(), "worth-test-"));
  const postgres = await startEmbeddedPostgres({ dataDir, port: 0, isThrowaway: true, log: () => {} });
  await createTemplateDatabase(postgres.url, template, async (databaseUrl) => {
    await migrate(databaseUrl);
    const jobs = await createJobs(databaseUrl, () => {});
    await jobs.stop();
  });
  project.provide("serverUrl", postgres.url);
  return () => postgres.stop();
}
