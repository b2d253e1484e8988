import { stdout } from "node:process";
import { performRun, startRun } from "@worth/domain";
import { waitUntil } from "@worth/stack";
import { expect, onTestFinished, test } from "vitest";
import { generateProgramme } from "../../bench/value/generate-programme.ts";
import { startValueWorker } from "../../bench/value/start-value-worker.ts";
import { createWorld, type World } from "../../world/create-world.ts";
import { dumpGeneration } from "./dump-generation.ts";
import { system } from "./system-actor.ts";

const customerCount = 2_800;

/** The partitions of the phase that splits: three of them here. */
const readPartitions = ({ database }: World) =>
  database.valuationPartition.findMany({ where: { phase: "split" }, orderBy: { number: "asc" } });

const isPublished = async ({ database }: World) =>
  (await database.valuationRun.count({ where: { state: "current" } })) === 1;

test("two workers share a run; one is killed in the middle of a partition, and nothing is lost or doubled", async () => {
  const world = await createWorld();
  await generateProgramme(world.url, customerCount);
  const workers = [await startValueWorker(world.url), await startValueWorker(world.url)] as const;
  onTestFinished(async () => {
    await Promise.all(workers.map((worker) => worker.kill()));
  });
  await startRun(world.deps, system, { trigger: "staff" });

  // Both hold a partition and neither is done.
  const isSplitting = async () => {
    const [row] = await world.database.$queryRaw<{ count: number }[]>`
      SELECT count(DISTINCT pid)::integer AS count FROM pg_locks
      WHERE relation = 'valuation_partition'::regclass AND mode = 'RowShareLock'`;
    return row?.count === 2;
  };
  expect(await waitUntil(isSplitting, 60_000, 10)).toBe(true);
  const [victim, survivor] = workers;
  await victim.kill();
  const open = (await readPartitions(world)).filter(({ doneAt }) => doneAt === null);
  expect(open.length).toBeGreaterThan(0);

  const killedAt = performance.now();
  expect(await waitUntil(() => isPublished(world), 150_000, 250)).toBe(true);
  const seconds = ((performance.now() - killedAt) / 1000).toFixed(0);
  stdout.write(
    `partitions open at the kill: ${open.length}; published ${seconds} s later by the other worker\n`,
  );
  expect(survivor.done).toContain("publish");
  const partitions = await readPartitions(world);
  expect(partitions.map(({ doneAt }) => doneAt !== null)).toEqual([true, true, true]);

  const published = await dumpGeneration(world.database);
  await performRun(world.deps, world.bulk, system, { trigger: "staff" });
  expect(await dumpGeneration(world.database)).toEqual(published);
}, 300_000);
