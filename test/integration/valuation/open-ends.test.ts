import { openCustomerValue, performRun, refreshValues } from "@worth/domain";
import { expect, test } from "vitest";
import { createWorld } from "../../world/create-world.ts";
import { createRandomProgramme } from "../../world/random-programme.ts";
import { system } from "./system-actor.ts";

const staff = { kind: "staff", staffId: "stf_1", role: "viewer" } as const;

test("what friends are expected to buy has an interval only as long as each of them has one", async () => {
  const { database, bulk, deps } = await createWorld();
  const { customerIds } = await createRandomProgramme(database, 1);
  await performRun(deps, bulk, system, { trigger: "first" });
  const { customerId } = await database.valueSnapshot.findFirstOrThrow({
    where: { expectedReferralMinor: { not: 0 } },
  });
  const expectedOf = async () => (await openCustomerValue(deps, staff, { customerId })).expected;
  const amounts = {
    expectedMinor: expect.any(Number),
    lowMinor: expect.any(Number),
    highMinor: expect.any(Number),
  };
  expect(await expectedOf()).toMatchObject({ kind: "expected", own: amounts, referral: amounts });

  // As if the data had not settled the model: nobody has an interval then.
  await database.$executeRaw`ALTER TABLE model_fit DISABLE TRIGGER USER`;
  await database.$executeRaw`UPDATE model_fit SET body = jsonb_set(body::jsonb, '{covariance}', 'null')`;
  await refreshValues(deps, { customerIds });
  const open = { expectedMinor: expect.any(Number), lowMinor: null, highMinor: null };
  expect(await expectedOf()).toMatchObject({ kind: "expected", own: open, referral: open });
});
