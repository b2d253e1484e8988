import { openCustomerValue, performRun, refreshValues } from "@worth/domain";
import { createPurchase } from "@worth/factories";
import { expect, test } from "vitest";
import { createWorld } from "../../world/create-world.ts";
import { createRandomProgramme } from "../../world/random-programme.ts";
import { system } from "./system-actor.ts";

const staff = { kind: "staff", staffId: "stf_1", role: "viewer" } as const;

test("what was expected of anybody on a past day is what was stored then, whatever was bought and fitted since", async () => {
  const { database, bulk, deps } = await createWorld();
  const { customerIds } = await createRandomProgramme(database, 1);
  await performRun(deps, bulk, system, { trigger: "first" });
  const { generation, finishedAt } = await database.valuationRun.findFirstOrThrow();
  const asOf = finishedAt?.toISOString();
  const snapshots = await database.valueSnapshot.findMany({ where: { generation } });
  const knownIds = snapshots.map(({ customerId }) => customerId);
  const then = new Map<string, unknown>();
  for (const customerId of knownIds)
    then.set(customerId, (await openCustomerValue(deps, staff, { customerId })).expected);
  expect([...then.values()]).toContainEqual(expect.objectContaining({ kind: "expected" }));

  for (const customerId of knownIds)
    await createPurchase(database, {
      customerId,
      capturedMinor: 77_00,
      occurredAt: new Date(),
      recordedAt: new Date(),
    });
  await refreshValues(deps, { customerIds });
  await performRun(deps, bulk, system, { trigger: "nightly" });
  let movedCount = 0;
  for (const customerId of knownIds) {
    expect((await openCustomerValue(deps, staff, { customerId, asOf })).expected).toEqual(
      then.get(customerId),
    );
    const { expected } = await openCustomerValue(deps, staff, { customerId });
    movedCount += Number(JSON.stringify(expected) !== JSON.stringify(then.get(customerId)));
  }
  expect(movedCount).toBeGreaterThan(0);
});
