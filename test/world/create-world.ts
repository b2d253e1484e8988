import { randomBytes } from "node:crypto";
import { createDatabase, openBulk } from "@worth/db";
import { createCipher, type MailDeps } from "@worth/domain";
import { createJobs } from "@worth/jobs";
import { seedEmpty } from "@worth/seed";
import { cloneDatabase } from "@worth/stack";
import { inject, onTestFinished } from "vitest";
import { createClock } from "./create-clock.ts";
import { expectConserved } from "./expect-conserved.ts";
import { template } from "./template.ts";

export const appSecret = "an app secret for tests, long enough";
export const portalUrl = "http://localhost:3000";
export const adminUrl = "http://localhost:3001";

type WorldOptions = {
  now?: Date;
  /** A server that the test started; all tests share one otherwise. */
  serverUrl?: string;
  /** Told of connections that end while nobody uses them, which fails a test that expects none to. */
  onConnectionLost?: (error: Error) => void;
};

/**
 * A programme without customers on a database of its own, with real jobs and a clock the test moves. Gone when the
 * test is, after its values were found to add up to what was earned.
 */
export async function createWorld({ now = new Date(), serverUrl, onConnectionLost }: WorldOptions = {}) {
  const url = await cloneDatabase(
    serverUrl ?? inject("serverUrl"),
    template,
    `test_${randomBytes(8).toString("hex")}`,
  );
  const database = createDatabase(url, 10);
  const jobs = await createJobs(url, (error) => {
    if (!onConnectionLost) throw error;
    onConnectionLost(error);
  });
  const bulk = openBulk(url, 1);
  const clock = createClock(now);
  onTestFinished(async ({ task }) => {
    await jobs.stop();
    // A test that failed has said what it has to say.
    if (task.result?.state !== "fail") await expectConserved({ url, database });
    await bulk.close();
    await database.$disconnect();
  });
  await seedEmpty({ databaseUrl: url, now, log: () => {} });
  const cipher = createCipher(appSecret);
  const deps: MailDeps = { database, clock, jobs, cipher, portalUrl, adminUrl };
  return { url, database, bulk, clock, jobs, cipher, deps };
}

export type World = Awaited<ReturnType<typeof createWorld>>;
