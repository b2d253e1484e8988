import { forgetAbandonedJoins, mergeCustomers } from "@worth/domain";
import { createCustomer } from "@worth/factories";
import { expect, test } from "vitest";
import { createWorld } from "../../world/create-world.ts";
import { joinProgramme } from "../../world/join-programme.ts";
import { staff } from "./fraud-world.ts";

test("where somebody joined from is kept as hashes for 90 days and then forgotten", async () => {
  const world = await createWorld();
  const { database, clock, deps } = world;
  const { customerId } = await joinProgramme(world, { email: "nina@example.com" });
  const [trace] = await database.joinTrace.findMany();
  expect(trace).toMatchObject({ customerId, occurredAt: clock.now() });
  expect(JSON.stringify(trace)).not.toContain("nina@example.com");
  clock.travel({ days: 89 });
  await forgetAbandonedJoins(deps);
  expect(await database.joinTrace.count()).toBe(1);
  clock.travel({ days: 2 });
  await forgetAbandonedJoins(deps);
  expect(await database.joinTrace.count()).toBe(0);
});

test("what is remembered of two records of one person goes on with the one that stays", async () => {
  const world = await createWorld();
  const { database } = world;
  const { customerId: intoId } = await joinProgramme(world, { email: "nina@example.com" });
  const { customerId: fromId } = await createCustomer(database);
  const kind = "payment_fingerprint";
  await database.customerTrait.createMany({
    data: [
      { customerId: fromId, kind, hash: "shared" },
      { customerId: fromId, kind, hash: "own" },
      { customerId: intoId, kind, hash: "shared" },
    ],
  });
  await mergeCustomers(world.deps, staff, { fromId, intoId, note: "one person" });
  const traits = await database.customerTrait.findMany({ orderBy: { hash: "asc" } });
  expect(traits.map(({ customerId, hash }) => ({ customerId, hash }))).toEqual([
    { customerId: intoId, hash: "own" },
    { customerId: intoId, hash: "shared" },
  ]);
});
