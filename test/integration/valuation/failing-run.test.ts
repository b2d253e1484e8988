import { performRun, startNightlyRun, tendRuns } from "@worth/domain";
import { createAttribution } from "@worth/factories";
import { expect, test } from "vitest";
import { createWorld } from "../../world/create-world.ts";
import { createRandomProgramme } from "../../world/random-programme.ts";
import { dumpGeneration } from "./dump-generation.ts";
import { startStepwise } from "./step-by-step.ts";
import { system } from "./system-actor.ts";

test("a run that cannot go on ends with a sentence, leaves nothing, and what is shown stays", async () => {
  const world = await createWorld();
  const { database, bulk, deps } = world;
  const { customerIds } = await createRandomProgramme(database, 5);
  await performRun(deps, bulk, system, { trigger: "first" });
  const shown = await dumpGeneration(database);
  // Nobody can record this through the programme: each brought the other.
  const buyer = await database.purchase.findFirstOrThrow({ where: { capturedMinor: { gt: 0 } } });
  const other = customerIds.find((id) => id !== buyer.customerId) ?? "";
  for (const [refereeId, referrerId] of [
    [buyer.customerId, other],
    [other, buyer.customerId],
  ] as const)
    await createAttribution(database, { refereeId, referrerId, occurredAt: new Date(Date.now() - 1_000) });

  await expect(performRun(deps, bulk, system, { trigger: "staff" })).rejects.toThrow("circle");
  const failed = await database.valuationRun.findFirstOrThrow({ where: { state: "failed" } });
  expect(failed.error).toMatch(/^Values cannot be computed: referrals must not go round in a circle/);
  expect(failed.finishedAt).not.toBeNull();
  const left = await database.$queryRaw`
    SELECT relname FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
    WHERE nspname = 'valuation' AND relname LIKE '%\\_2'`;
  expect(left).toEqual([]);
  expect(await dumpGeneration(database)).toEqual(shown);
  await createAttribution(database, { refereeId: other, referrerId: null, occurredAt: new Date() });
});

test("a run nobody gets on with is ended after half an hour, and the next night computes again", async () => {
  const world = await createWorld();
  const { database, deps, bulk, clock } = world;
  await createRandomProgramme(database, 6);
  const run = await startStepwise(world);
  await run.goOn("weigh");
  clock.travel({ minutes: 20 });
  await tendRuns({ ...deps, bulk });
  expect(await database.valuationRun.findUnique({ where: { id: run.runId } })).toMatchObject({
    state: "running",
  });
  // By night nothing is started twice.
  await startNightlyRun(deps);
  clock.travel({ minutes: 20 });
  await tendRuns({ ...deps, bulk });
  expect(await database.valuationRun.findMany()).toMatchObject([
    { state: "failed", error: "No worker got on with it for half an hour." },
  ]);
  // A job that comes late finds nothing to do.
  await run.goOn();
  await performRun(deps, bulk, system, { trigger: "nightly" });
  expect(await database.valuationRun.count({ where: { state: "current" } })).toBe(1);
});
