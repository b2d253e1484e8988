import { performRun, refreshValues, startRun, tendRuns } from "@worth/domain";
import { createAttribution, createCustomer, createPurchase } from "@worth/factories";
import type { JobHandlers } from "@worth/jobs";
import { expect, test } from "vitest";
import { createWorld, type World } from "../../world/create-world.ts";
import { drainJobs } from "../../world/drain-jobs.ts";
import { createRandomProgramme } from "../../world/random-programme.ts";
import { dumpGeneration } from "./dump-generation.ts";
import { startStepwise } from "./step-by-step.ts";
import { system } from "./system-actor.ts";

const phases = ["split", "weigh", "settle", "publish"] as const;

/** Works off the refreshes that wait. */
const drainRefreshes = ({ url, deps }: World) =>
  drainJobs(url, { "value.refresh": (data) => refreshValues(deps, data) } as JobHandlers);

test.each(phases)("facts recorded before the %s of a run are in what it publishes", async (phase) => {
  const world = await createWorld();
  const { database, deps, bulk } = world;
  const { customerIds } = await createRandomProgramme(database, 7);
  const [one = "", two = ""] = customerIds;
  await performRun(deps, bulk, system, { trigger: "first" });
  const run = await startStepwise(world);
  await run.goOn(phase);

  const newcomer = await createCustomer(database);
  await createAttribution(database, {
    refereeId: newcomer.customerId,
    referrerId: one,
    evidence: "confirmed",
  });
  await createPurchase(database, { customerId: newcomer.customerId, capturedMinor: 123_45 });
  await createPurchase(database, { customerId: two, capturedMinor: 67_89 });
  await refreshValues(deps, { customerIds: [newcomer.customerId, two] });
  const meanwhile = await dumpGeneration(database);

  await run.goOn();
  expect(await database.valuationRun.findFirst({ where: { state: "current" } })).toMatchObject({
    id: run.runId,
  });
  expect((await drainRefreshes(world)).count).toBeGreaterThan(0);
  expect(await database.valuationLate.count()).toBe(0);
  const published = await dumpGeneration(database);
  await refreshValues(deps, { customerIds: [...customerIds, newcomer.customerId] });
  expect(await dumpGeneration(database)).toEqual(published);
  expect(published).toHaveLength(meanwhile.length);
});

test("whoever becomes a customer while values are computed is on the list when they are published", async () => {
  const world = await createWorld();
  await createRandomProgramme(world.database, 8);
  const run = await startStepwise(world);
  await run.goOn("publish");
  const { customerId } = await createCustomer(world.database);
  await run.goOn();
  const snapshot = await world.database.valueSnapshot.findFirst({ where: { customerId, generation: 1 } });
  expect(snapshot).toMatchObject({ headlineMinor: 0, policyVersion: 1, currency: "USD" });
});

test("a second run is refused while one computes, and its tables wait until nobody can be reading them", async () => {
  const world = await createWorld();
  const { database, bulk, deps, clock } = world;
  await createRandomProgramme(database, 9);
  await performRun(deps, bulk, system, { trigger: "first" });
  const run = await startStepwise(world);
  await expect(startRun(deps, system, { trigger: "staff" })).rejects.toMatchObject({
    code: "values_computing",
  });
  await run.goOn();
  const tables = () => database.$queryRaw<{ name: string }[]>`
    SELECT relname::text AS name FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
    WHERE nspname = 'valuation' AND relkind = 'r' ORDER BY name`;
  const ofGeneration = (generation: number) =>
    ["account_snapshot", "value_share", "value_snapshot"].map((table) => ({
      name: `${table}_${generation}`,
    }));
  expect(await tables()).toEqual(
    [0, 1, 2].flatMap(ofGeneration).toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  );
  clock.travel({ minutes: 2 });
  await tendRuns({ ...deps, bulk });
  expect(await tables()).toEqual(ofGeneration(2));
});
