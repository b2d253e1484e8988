import { getCustomerValue, getPolicy, tendRuns } from "@worth/domain";
import { createAttribution, createCustomer, createPurchase } from "@worth/factories";
import { expect, test } from "vitest";
import { createPolicyWorld } from "./policy-world.ts";

test("a saved draft is the next version, written down with who changed what, and everybody is computed under it", async () => {
  const world = await createPolicyWorld();
  const { body: before } = await world.current();
  expect(await world.save(world.ada, 1, { influenceCap: 0.25, annualDiscount: 0.1 })).toEqual({
    kind: "saved",
    version: 2,
    isQueued: false,
  });
  const policy = await getPolicy(world.deps, world.ada, { page: 1 });
  expect(policy.versions.rows).toMatchObject([
    { version: 2, staffName: "Ada Policy" },
    { version: 1, staffName: null },
  ]);
  expect(policy.comparison).toEqual({
    from: 1,
    to: 2,
    changes: [
      { field: "influenceCap", before: 0.3, after: 0.25 },
      { field: "annualDiscount", before: 0.15, after: 0.1 },
    ],
  });
  expect(policy).toMatchObject({ computedVersion: null, runningVersion: 2 });
  expect(await world.database.valuationRun.findMany()).toMatchObject([
    { trigger: "policy", policyVersion: 2, staffId: world.ada.staffId },
  ]);
  const audit = await world.database.auditEntry.findFirstOrThrow({
    where: { action: "policy.save" },
    include: { detail: true },
  });
  expect(audit).toMatchObject({ staffId: world.ada.staffId, subjectId: "2" });
  expect(audit.detail).toMatchObject({
    before,
    after: { ...before, influenceCap: 0.25, annualDiscount: 0.1 },
  });
});

test("saved during a run, a policy waits for the next one, which the clock starts once", async () => {
  const world = await createPolicyWorld();
  await world.save(world.ada, 1, { influenceCap: 0.25 });
  expect(await world.save(world.ada, 2, { influenceCap: 0.2 })).toMatchObject({ version: 3, isQueued: true });
  const runsAfterTheClock = async () => {
    await tendRuns({ ...world.deps, bulk: world.bulk });
    return world.database.valuationRun.count();
  };
  expect(await runsAfterTheClock()).toBe(1);
  await world.endRun();
  expect(await runsAfterTheClock()).toBe(2);
  await world.endRun();
  // A version whose run failed is not tried again and again.
  expect(await runsAfterTheClock()).toBe(2);
  const runs = await world.database.valuationRun.findMany({ orderBy: { generation: "asc" } });
  expect(runs.map(({ policyVersion, trigger }) => [policyVersion, trigger])).toEqual([
    [2, "policy"],
    [3, "policy"],
  ]);
});

test("who saves second is told what changed meanwhile, loses nothing, and writes nothing by accident", async () => {
  const world = await createPolicyWorld();
  await world.save(world.ada, 1, { influenceCap: 0.25, halfLifeDays: 10 });
  const bens = await world.draft({ influenceCap: 0.2, halfLifeDays: 7, lookBackDays: 60 });
  const answer = await world.save(world.ben, 1, bens);
  expect(answer).toEqual({
    kind: "changed_meanwhile",
    current: expect.objectContaining({ version: 2, staffName: "Ada Policy" }),
    changes: [
      { field: "halfLifeDays", before: 7, after: 10 },
      { field: "influenceCap", before: 0.3, after: 0.25 },
    ],
    merged: { ...bens, halfLifeDays: 10 },
    contested: ["influenceCap"],
  });
  expect(await world.database.valuePolicy.count()).toBe(2);
});

test("of many who save at once one succeeds", async () => {
  const world = await createPolicyWorld();
  const drafts = [0.1, 0.15, 0.2, 0.25].map((influenceCap) => world.save(world.ada, 1, { influenceCap }));
  const kinds = (await Promise.all(drafts)).map(({ kind }) => kind);
  expect(kinds.toSorted()).toEqual([...Array(3).fill("changed_meanwhile"), "saved"]);
  expect(await world.database.valuePolicy.count()).toBe(2);
});

test("a draft that changes nothing, or comes from a version that never was, is refused", async () => {
  const world = await createPolicyWorld();
  await expect(world.save(world.ada, 1, {})).rejects.toMatchObject({ code: "already_done" });
  await expect(world.save(world.ada, 7, { influenceCap: 0 })).rejects.toMatchObject({ code: "not_found" });
  const unknown = getPolicy(world.deps, world.ada, { from: 1, to: 9, page: 1 });
  await expect(unknown).rejects.toMatchObject({ code: "not_found" });
});

test("a past date keeps the policy of then", async () => {
  const world = await createPolicyWorld();
  const { database } = world;
  const { customerId: referrerId } = await createCustomer(database);
  const { customerId: refereeId } = await createCustomer(database);
  await createAttribution(database, { refereeId, referrerId, evidence: "link" });
  await createPurchase(database, { customerId: refereeId, capturedMinor: 100_00 });
  const { body } = await world.current();
  const then = new Date();
  const valueThen = () => getCustomerValue(database, referrerId, then);
  const before = await valueThen();
  expect(before).toMatchObject({ policyVersion: 1, net: { referral: 25_00 } });
  await world.save(world.ada, 1, { incrementality: { ...body.incrementality, link: 1 } });
  expect(await valueThen()).toEqual(before);
  const now = await getCustomerValue(database, referrerId, new Date(Date.now() + 1_000));
  expect(now).toMatchObject({ policyVersion: 2, net: { referral: 50_00 } });
});
