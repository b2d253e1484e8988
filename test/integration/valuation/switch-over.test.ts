import { performRun } from "@worth/domain";
import { createPurchase } from "@worth/factories";
import { expect, test } from "vitest";
import { createWorld } from "../../world/create-world.ts";
import { createRandomProgramme } from "../../world/random-programme.ts";
import { startStepwise } from "./step-by-step.ts";
import { system } from "./system-actor.ts";

type Seen = {
  generation: number;
  snapshots: number;
  netMinor: number;
  accounts: number;
  accountsMinor: number;
};

test("whoever reads while values are published sees the old ones or the new ones, whole", async () => {
  const world = await createWorld();
  const { database, bulk, deps } = world;
  const { customerIds } = await createRandomProgramme(database, 11);
  await performRun(deps, bulk, system, { trigger: "first" });
  const look = async (): Promise<Seen> => {
    const [seen] = await database.$queryRaw<Seen[]>`
      SELECT current_generation() AS generation,
        (SELECT count(*)::integer FROM value_snapshot WHERE generation = current_generation()) AS snapshots,
        (SELECT sum("netMinor")::float8 FROM value_snapshot WHERE generation = current_generation()) AS "netMinor",
        (SELECT count(*)::integer FROM account_snapshot WHERE generation = current_generation()) AS accounts,
        (SELECT sum("netMinor")::float8 FROM account_snapshot WHERE generation = current_generation()) AS "accountsMinor"`;
    if (!seen) throw new Error("nothing was seen");
    return seen;
  };
  const before = await look();
  // Recorded, and not refreshed: only the new generation knows of it.
  await createPurchase(database, { customerId: customerIds[0] ?? "", capturedMinor: 1_000_00 });
  const run = await startStepwise(world);
  await run.goOn("publish");

  const state = { isOver: false };
  const readers = Array.from({ length: 4 }, async () => {
    const seen: Seen[] = [];
    while (!state.isOver) seen.push(await look());
    return seen;
  });
  await run.goOn();
  const after = await look();
  state.isOver = true;
  const seen = (await Promise.all(readers)).flat();
  expect(after).toMatchObject({ generation: 2, snapshots: before.snapshots, accounts: before.accounts });
  expect(after.netMinor).toBe(before.netMinor + 1_000_00);
  expect(after.accountsMinor).toBe(after.netMinor);
  expect(seen.filter(({ generation }) => generation === 1).length).toBeGreaterThan(0);
  for (const one of seen) expect(one).toEqual(one.generation === 1 ? before : after);
});
