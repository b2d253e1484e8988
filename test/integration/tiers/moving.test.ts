import { getCustomerTier, getMemberTier, refreshEveryTier, refreshTiers, saveTier } from "@worth/domain";
import { createMember } from "@worth/factories";
import { expect, test } from "vitest";
import { setStanding } from "../ledger/balances.ts";
import { openTiers } from "./tier-scene.ts";

test("a member rises at once, with the numbers that decided on record", async () => {
  const { earn, customerId, readTier, readChanges, deps, owner } = await openTiers();
  await earn(120);
  await refreshTiers(deps, { customerIds: [customerId] });
  expect(await readTier()).toMatchObject({ tier: { name: "Bronze" } });
  await earn(200);
  await refreshTiers(deps, { customerIds: [customerId] });
  expect(await readTier()).toMatchObject({ tier: { name: "Silver" }, endsAt: null });
  expect(await readChanges()).toEqual([
    [null, "Bronze"],
    ["Bronze", "Silver"],
  ]);
  const { changes, figures } = await getCustomerTier(deps, owner, { customerId });
  expect(figures).toMatchObject({ points_earned: 320 });
  expect(changes).toMatchObject([
    { from: "Bronze", to: "Silver", figures: { points_earned: 320 } },
    { from: null, to: "Bronze", figures: { points_earned: 120, referrals_rewarded: 0 } },
  ]);
});

test("looking again changes nothing, by how many workers ever", async () => {
  const { earn, customerId, readChanges, database, deps, review } = await openTiers();
  const { customerId: otherId } = await createMember(database, { email: "otto@example.com" });
  const customerIds = [customerId, otherId];
  for (const id of customerIds) await earn(300, "points", id);
  const workers = Array.from({ length: 20 }, (_, index) =>
    refreshTiers(deps, { customerIds: [customerIds[index % 2] ?? customerId] }),
  );
  const counts = (await Promise.all(workers)).map(({ changedCount }) => changedCount);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2);
  expect(await review()).toEqual({ changedCount: 0 });
  expect(await readChanges()).toEqual([
    [null, "Silver"],
    [null, "Silver"],
  ]);
});

test("what was earned counts for 365 days; then the member has a notice, 30 days, and one mail before it ends", async () => {
  const { earn, review, readTier, readChanges, clock, mails, deps, actor } = await openTiers();
  await earn(150);
  clock.travel({ days: 200 });
  await earn(150);
  await review();
  expect(await readTier()).toMatchObject({ tier: { name: "Silver" }, endsAt: null });
  clock.travel({ days: 164 });
  await review();
  expect(await readTier()).toMatchObject({ endsAt: null });
  clock.travel({ days: 1 });
  await review();
  const endsAt = new Date(clock.now().getTime() + 30 * 86_400_000);
  expect(await readTier()).toMatchObject({ tier: { name: "Silver" }, endsAt });
  expect((await getMemberTier(deps, actor)).current).toMatchObject({
    name: "Silver",
    ending: {
      at: endsAt.toISOString(),
      keep: { match: "any", missing: [{ measure: "points_earned", amount: 150 }] },
    },
  });
  clock.travel({ days: 29 });
  await review();
  expect(await readTier()).toMatchObject({ tier: { name: "Silver" } });
  expect(await mails()).toBe(1);
  clock.travel({ days: 1 });
  await review();
  expect(await readTier()).toMatchObject({ tier: { name: "Bronze" }, endsAt: null });
  expect(await readChanges()).toEqual([
    [null, "Silver"],
    ["Silver", "Bronze"],
  ]);
  expect(await mails()).toBe(1);
});

test("whoever reaches it again in time keeps it, and has a notice again the next time", async () => {
  const { earn, review, readTier, readChanges, clock, mails, deps, customerId } = await openTiers();
  await earn(300);
  await review();
  clock.travel({ days: 366 });
  await review();
  expect(await readTier()).toMatchObject({ endsAt: expect.any(Date) });
  clock.travel({ days: 20 });
  await earn(300);
  await refreshTiers(deps, { customerIds: [customerId] });
  expect(await readTier()).toMatchObject({ tier: { name: "Silver" }, warnedAt: null, endsAt: null });
  clock.travel({ days: 20 });
  await review();
  expect(await readTier()).toMatchObject({ tier: { name: "Silver" } });
  expect(await readChanges()).toEqual([[null, "Silver"]]);
  expect(await mails()).toBe(1);
});

test("a reward that is taken back does not count, and takes nobody down without a notice", async () => {
  const { world, earn, review, readTier, customerId, readChanges } = await openTiers();
  const rewardId = await earn(300);
  await review();
  await setStanding(world, { rewardId, customerId, standing: "none", amount: 0, unit: "points" });
  await review();
  expect(await readTier()).toMatchObject({ tier: { name: "Silver" }, endsAt: expect.any(Date) });
  expect(await readChanges()).toEqual([[null, "Silver"]]);
});

test("who falls to nothing has no tier after the notice", async () => {
  const { earn, review, readTier, readChanges, clock } = await openTiers();
  await earn(100);
  await review();
  clock.travel({ days: 366 });
  await review();
  clock.travel({ days: 30 });
  await review();
  expect(await readTier()).toBeNull();
  expect(await readChanges()).toEqual([
    [null, "Bronze"],
    ["Bronze", null],
  ]);
});

test("a rule that asks for more gives everybody it concerns the notice, one that asks for less lifts at once", async () => {
  const { earn, review, readTier, deps, owner, silverId } = await openTiers();
  const silver = { tierId: silverId, name: "Silver", rank: 2, benefits: "Free delivery." };
  const pointsFrom = (atLeast: number) => ({
    match: "any" as const,
    conditions: [{ measure: "points_earned" as const, atLeast }],
  });
  await earn(200);
  await review();
  await saveTier(deps, owner, { ...silver, rule: pointsFrom(200) });
  await review();
  expect(await readTier()).toMatchObject({ tier: { name: "Silver" } });
  await saveTier(deps, owner, { ...silver, rule: pointsFrom(201) });
  await review();
  expect(await readTier()).toMatchObject({ tier: { name: "Silver" }, endsAt: expect.any(Date) });
});

test("a nightly review that is killed halfway is finished by two at once, and each member is told and moved once", async () => {
  const { earn, review, database, deps, clock, mails, readChanges } = await openTiers();
  const ids = [];
  for (let number = 0; number < 5; number += 1)
    ids.push((await createMember(database, { email: `member-${number}@example.com` })).customerId);
  for (const id of ids) await earn(300, "points", id);
  expect(await review()).toEqual({ changedCount: 5 });
  clock.travel({ days: 366 });
  let told = 0;
  const dying = {
    ...deps,
    jobs: {
      enqueue: (...asked: Parameters<typeof deps.jobs.enqueue>) => {
        told += 1;
        return told > 2 ? Promise.reject(new Error("killed")) : deps.jobs.enqueue(...asked);
      },
    },
  };
  await expect(refreshEveryTier(dying)).rejects.toThrow("killed");
  expect(await mails()).toBe(2);
  const both = await Promise.all([review(), review()]);
  expect(both.reduce((sum, { changedCount }) => sum + changedCount, 0)).toBe(3);
  expect(await mails()).toBe(5);
  clock.travel({ days: 31 });
  await Promise.all([review(), review()]);
  const changes = await readChanges();
  expect(changes.filter(([from]) => from === "Silver")).toEqual(ids.map(() => ["Silver", null]));
});
