import { randomBytes } from "node:crypto";
import { createDatabase } from "@worth/db";
import { createCipher, type MailDeps } from "@worth/domain";
import { createJobs } from "@worth/jobs";
import { seedEmpty } from "@worth/seed";
import { cloneDatabase } from "@worth/stack";
import { inject, onTestFinished } from "vitest";
import { createClock } from "./create-clock.ts";
import { template } from "./template.ts";

export const appSecret = "an app secret for tests, long enough";
export const portalUrl = "http://localhost:3000";
export const adminUrl = "http://localhost:3001";

/**
 * A programme without customers on a database of its own, with real jobs and a clock the test moves. Gone when the
 * test is.
 */
export async function createWorld({ now = new Date() }: { now?: Date } = {}) {
  const url = await cloneDatabase(inject("serverUrl"), template, `test_${randomBytes(8).toString("hex")}`);
  const database = createDatabase(url, 10);
  const jobs = await createJobs(url, (error) => {
    throw error;
  });
  const clock = createClock(now);
  onTestFinished(async () => {
    await jobs.stop();
    await database.$disconnect();
  });
  await seedEmpty({ databaseUrl: url, now, log: () => {} });
  const cipher = createCipher(appSecret);
  const deps: MailDeps = { database, clock, jobs, cipher, portalUrl, adminUrl };
  return { url, database, clock, jobs, cipher, deps };
}

export type World = Awaited<ReturnType<typeof createWorld>>;
