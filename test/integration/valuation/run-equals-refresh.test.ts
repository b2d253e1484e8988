import { env } from "node:process";
import { performRun, refreshValues } from "@worth/domain";
import { expect, test } from "vitest";
import { createWorld } from "../../world/create-world.ts";
import { createRandomProgramme } from "../../world/random-programme.ts";
import { dumpGeneration } from "./dump-generation.ts";
import { system } from "./system-actor.ts";

const seedCount = env["WORTH_LONG"] === "1" ? 40 : 3;

test.each(Array.from({ length: seedCount }, (_, index) => index + 1))(
  "a run writes what refreshing everybody one by one writes, in every column (programme %i)",
  async (seed) => {
    const { database, bulk, deps } = await createWorld();
    const { customerIds } = await createRandomProgramme(database, seed);
    await performRun(deps, bulk, system, { trigger: "first" });
    const computed = await dumpGeneration(database);
    expect(computed.length).toBeGreaterThan(customerIds.length);
    for (const customerId of customerIds) await refreshValues(deps, { customerIds: [customerId] });
    expect(await dumpGeneration(database)).toEqual(computed);
    // And the other way round: a second run finds nothing else.
    await performRun(deps, bulk, system, { trigger: "nightly" });
    expect(await dumpGeneration(database)).toEqual(computed);
  },
);

test("a run over nobody is published, and a customer who comes later has a snapshot", async () => {
  const { database, bulk, deps } = await createWorld();
  await performRun(deps, bulk, system, { trigger: "staff" });
  const run = await database.valuationRun.findFirstOrThrow({ where: { state: "current" } });
  expect(run).toMatchObject({ customerCount: 0, purchaseCount: 0, phase: "publish" });
  expect(await database.modelFit.count()).toBe(0);
});
