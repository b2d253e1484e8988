import { createId, queueNames } from "@worth/contracts";
import { getJobs, retryJob } from "@worth/domain";
import { createStaff } from "@worth/factories";
import { createJobs, forgetFinished, jobNames, scheduledJobNames } from "@worth/jobs";
import { PgBoss } from "pg-boss";
import { expect, onTestFinished, test } from "vitest";
import { createWorld, type World } from "../../world/create-world.ts";
import { drainJobs } from "../../world/drain-jobs.ts";

/** One job that failed as often as it may, as a worker leaves it. */
async function parkOne({ url, database, jobs }: World): Promise<void> {
  const data = { customerIds: [createId("customer")] };
  await database.$transaction((transaction) => jobs.enqueue(transaction, { name: "value.refresh", data }));
  const boss = new PgBoss({
    connectionString: url,
    schema: "jobs",
    supervise: false,
    schedule: false,
    max: 1,
  });
  await boss.start();
  await database.$executeRaw`UPDATE jobs.job SET retry_limit = 0 WHERE name = 'value.refresh'`;
  const [job] = await boss.fetch("value.refresh");
  const stack = "at refreshValues (file:///app/packages/domain/src/value/refresh-values.ts:12:3)";
  await boss.fail("value.refresh", job?.id ?? "", { name: "TypeError", stack, message: "The job failed." });
  await boss.stop({ graceful: false });
}

async function openJobs() {
  const world = await createWorld();
  const producer = await createJobs(world.url, () => {});
  onTestFinished(() => producer.stop());
  const { staffId } = await createStaff(world.database, { role: "owner" });
  const owner = { kind: "staff", staffId, role: "owner" } as const;
  const deps = { database: world.database, queues: producer.queues };
  return { ...world, world, owner, deps };
}

test("every queue of the worker is one that staff can read the name of", () => {
  expect([...queueNames].toSorted()).toEqual([...jobNames, ...scheduledJobNames].toSorted());
});

test("a job that was given up is there with its error and where it happened, without personal data", async () => {
  const { world, deps, owner } = await openJobs();
  await parkOne(world);
  const { queues, parked } = await getJobs(deps, owner);
  expect(queues.find(({ name }) => name === "value.refresh")).toMatchObject({
    parkedCount: 1,
    waitingCount: 0,
  });
  expect(parked).toMatchObject([
    {
      name: "value.refresh",
      error: "TypeError",
      place: "refreshValues refresh-values.ts:12:3",
      attemptCount: 1,
    },
  ]);
});

test("staff have it tried once more, which is on record, and it is done", async () => {
  const { world, deps, owner, database, url } = await openJobs();
  await parkOne(world);
  const { parked } = await getJobs(deps, owner);
  const job = { name: "value.refresh", jobId: parked[0]?.id ?? "" } as const;
  await retryJob(deps, owner, job);
  expect((await getJobs(deps, owner)).parked).toEqual([]);
  await expect(retryJob(deps, owner, job)).rejects.toMatchObject({ code: "not_found" });
  const done: string[][] = [];
  await drainJobs(url, { "value.refresh": async ({ customerIds }) => void done.push(customerIds) });
  expect(done).toHaveLength(1);
  const audit = await database.auditEntry.findFirstOrThrow({ where: { action: "job.retry" } });
  expect(audit).toMatchObject({ staffId: owner.staffId, subjectId: job.jobId });
});

test("what was given up stays until somebody saw it, what was done goes after a week", async () => {
  const { world, deps, owner, database, url } = await openJobs();
  const data = { customerIds: [createId("customer")] };
  await database.$transaction((transaction) =>
    world.jobs.enqueue(transaction, { name: "value.refresh", data }),
  );
  await drainJobs(url, { "value.refresh": async () => {} });
  await parkOne(world);
  const count = () => database.$queryRaw<{ state: string }[]>`
    SELECT state::text AS state FROM jobs.job WHERE name = 'value.refresh' ORDER BY state`;
  const boss = new PgBoss({ connectionString: url, schema: "jobs", schedule: false, max: 2 });
  await boss.start();
  onTestFinished(() => boss.stop({ graceful: false }));
  await forgetFinished(boss);
  expect(await count()).toHaveLength(2);
  await database.$executeRaw`UPDATE jobs.job SET completed_on = completed_on - interval '8 days'`;
  await boss.supervise("value.refresh");
  expect(await count()).toHaveLength(2);
  await forgetFinished(boss);
  expect(await count()).toEqual([{ state: "failed" }]);
  expect((await getJobs(deps, owner)).parked).toHaveLength(1);
});

test("what waits is counted with the time of the oldest", async () => {
  const { world, deps, owner, database } = await openJobs();
  const data = { customerIds: [] };
  await database.$transaction((transaction) =>
    world.jobs.enqueue(transaction, { name: "value.refresh", data }),
  );
  const { queues } = await getJobs(deps, owner);
  const queue = queues.find(({ name }) => name === "value.refresh");
  expect(queue).toMatchObject({ waitingCount: 1, activeCount: 0 });
  expect(Date.now() - new Date(queue?.oldestWaitingAt ?? 0).getTime()).toBeLessThan(60_000);
});
