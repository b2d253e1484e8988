import { stdout } from "node:process";
import { createId } from "@worth/contracts";
import type { Job } from "@worth/domain";
import { scheduledJobNames, startWorkers, type JobHandlers, type ScheduleHandlers } from "@worth/jobs";
import { waitUntil } from "@worth/stack";
import { expect, onTestFinished, test } from "vitest";
import { createWorld, type World } from "../../world/create-world.ts";
import { everyJob } from "../../world/every-job.ts";

const nothing = async () => {};

/** Workers that tell what they were given; `onRefresh` may fail. */
async function startTelling({ url }: World, onRefresh: (customerIds: string[]) => void | Promise<void>) {
  const errors: string[] = [];
  const jobs: JobHandlers = {
    ...everyJob(nothing),
    "value.refresh": async ({ customerIds }) => onRefresh(customerIds),
  };
  const schedules = Object.fromEntries(scheduledJobNames.map((name) => [name, nothing])) as ScheduleHandlers;
  const onError = (error: Error, jobName?: string) => void errors.push(`${jobName}: ${error.message}`);
  const workers = await startWorkers({ databaseUrl: url, wire: () => ({ jobs, schedules }), onError });
  onTestFinished(() => workers.stop());
  return { errors };
}

const refreshOf = (...customerIds: string[]): Job => ({ name: "value.refresh", data: { customerIds } });

test("a job starts within a second and a half of its COMMIT, in a worker that was waiting", async () => {
  const world = await createWorld();
  const startedAt = new Map<string, number>();
  await startTelling(world, ([id = ""]) => void startedAt.set(id, performance.now()));
  const waits: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const id = createId("customer");
    await world.database.$transaction((transaction) => world.jobs.enqueue(transaction, refreshOf(id)));
    const committedAt = performance.now();
    expect(await waitUntil(() => startedAt.has(id), 10_000, 2)).toBe(true);
    waits.push(Math.max(0, (startedAt.get(id) ?? 0) - committedAt));
  }
  const sorted = waits.toSorted((a, b) => a - b).map((wait) => Math.round(wait));
  stdout.write(`from COMMIT to start: median ${sorted[2]} ms, slowest ${sorted[4]} ms\n`);
  expect(sorted[2]).toBeLessThan(1_500);
});

test("what a transaction asked for and rolled back is never done", async () => {
  const world = await createWorld();
  const started: string[] = [];
  await startTelling(world, ([id = ""]) => void started.push(id));
  const [undone, done] = [createId("customer"), createId("customer")];
  const rollingBack = world.database.$transaction(async (transaction) => {
    await world.jobs.enqueue(transaction, refreshOf(undone));
    throw new Error("changed my mind");
  });
  await expect(rollingBack).rejects.toThrow("changed my mind");
  await world.database.$transaction((transaction) => world.jobs.enqueue(transaction, refreshOf(done)));
  expect(await waitUntil(() => started.includes(done), 10_000)).toBe(true);
  expect(started).toEqual([done]);
  const rows = await world.database.$queryRaw<
    object[]
  >`SELECT 1 FROM jobs.job WHERE data::text LIKE ${`%${undone}%`}`;
  expect(rows).toEqual([]);
});

test("a job that fails is reported and done again", async () => {
  const world = await createWorld();
  const id = createId("customer");
  let attempts = 0;
  const { errors } = await startTelling(world, () => {
    attempts += 1;
    if (attempts === 1) throw new Error("the first time fails");
  });
  await world.database.$transaction((transaction) => world.jobs.enqueue(transaction, refreshOf(id)));
  expect(await waitUntil(() => attempts === 2, 20_000)).toBe(true);
  expect(errors).toEqual(["value.refresh: the first time fails"]);
});

test("a job carries ids and nothing else", async () => {
  const { database, jobs } = await createWorld();
  const enqueue = (data: object) =>
    database.$transaction((transaction) => jobs.enqueue(transaction, { name: "value.refresh", data } as Job));
  await expect(enqueue({ customerIds: ["leo@example.com"] })).rejects.toThrow("Invalid string");
  await expect(enqueue({ customerIds: [], email: "leo@example.com" })).rejects.toThrow("Unrecognized key");
  await expect(enqueue({ customerIds: [createId("customer")] })).resolves.toBeUndefined();
});

test("a backlog is worked off at once, and the one that fails is the only one done again", async () => {
  const world = await createWorld();
  const ids = Array.from({ length: 60 }, () => createId("customer"));
  await world.database.$transaction(async (transaction) => {
    for (const id of ids) await world.jobs.enqueue(transaction, refreshOf(id));
  });
  const startedAt = performance.now();
  const done: string[] = [];
  const failing = ids[30];
  const { errors } = await startTelling(world, ([id = ""]) => {
    done.push(id);
    if (id === failing && errors.length === 0) throw new Error("once");
  });
  expect(await waitUntil(() => done.length === ids.length + 1, 20_000)).toBe(true);
  stdout.write(
    `60 waiting jobs done in ${Math.round(performance.now() - startedAt)} ms, one of them twice\n`,
  );
  expect(done.filter((id) => id === failing)).toHaveLength(2);
  expect(new Set(done)).toEqual(new Set(ids));
});
