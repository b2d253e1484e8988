import { randomBytes } from "node:crypto";
import { createDatabase } from "@worth/db";
import { seedDemo } from "@worth/seed";
import { cloneDatabase } from "@worth/stack";
import { inject } from "vitest";
import { template } from "../../world/template.ts";

/** The demo on a database of its own. Tests of one file share it and only read; `close` it after them. */
export async function createDemo() {
  const now = new Date();
  const url = await cloneDatabase(inject("serverUrl"), template, `demo_${randomBytes(8).toString("hex")}`);
  await seedDemo({ databaseUrl: url, now, log: () => {} });
  const database = createDatabase(url, 4);
  return { url, now, database, close: () => database.$disconnect() };
}

export type Demo = Awaited<ReturnType<typeof createDemo>>;
