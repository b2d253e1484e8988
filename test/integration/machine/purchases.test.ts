import { createMember } from "@worth/factories";
import { expect, test } from "vitest";
import { drainJobs } from "../../world/drain-jobs.ts";
import { joinProgramme } from "../../world/join-programme.ts";
import { readSnapshot } from "../../world/read-values.ts";
import { refreshValues } from "@worth/domain";
import { openMachine } from "./machine-scene.ts";

const order = {
  orderId: "order-4711",
  customer: { email: "ida@example.com" },
  amountMinor: 129_00,
  currency: "USD",
};

async function openShop() {
  const scene = await openMachine();
  const occurredAt = scene.clock.now().toISOString();
  const sell = (more: object = {}) => scene.tell("purchases", { ...order, occurredAt, ...more });
  const refresh = () => drainJobs(scene.url, { "value.refresh": (data) => refreshValues(scene.deps, data) });
  return { ...scene, sell, refresh };
}

test("an order is one purchase however often it is told, and its buyer's value follows", async () => {
  const { database, sell, refresh, apiKeyId } = await openShop();
  const [first, ...more] = await Promise.all([sell({ productRef: "boots", country: "SE" }), sell(), sell()]);
  const answers = [first, ...more].map(({ status, body }) => ({ status, ...body }));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(answers.filter((answer) => "state" in answer && answer.state === "added")).toHaveLength(1);
  const [purchase, ...others] = await database.purchase.findMany();
  expect(others).toEqual([]);
  expect(purchase).toMatchObject({ source: "api", sourceKey: "order-4711", capturedMinor: 129_00 });
  await refresh();
  expect(await readSnapshot(database, purchase?.customerId ?? "")).toMatchObject({ ownMinor: 129_00 });
  expect(await database.auditEntry.findMany({ where: { action: "purchase.tell" } })).toMatchObject([
    { apiKeyId },
  ]);
});

test("the same order told otherwise, ahead of time or in no currency is refused, and the first one stays", async () => {
  const { database, sell } = await openShop();
  await sell();
  const codeOf = async (more: object) => {
    const { status, problem } = await sell(more);
    return [status, problem?.code, problem?.errors.map(({ field }) => field)];
  };
  expect(await codeOf({ amountMinor: 1_00 })).toEqual([409, "purchase_differs", ["orderId"]]);
  expect(await codeOf({ customer: { email: "mary@example.com" } })).toEqual([
    409,
    "purchase_differs",
    ["orderId"],
  ]);
  const ahead = new Date(Date.now() + 3_600_000).toISOString();
  expect(await codeOf({ orderId: "2", occurredAt: ahead })).toEqual([400, "invalid_input", ["occurredAt"]]);
  expect(await codeOf({ orderId: "3", currency: "XXY" })).toEqual([400, "invalid_input", ["currency"]]);
  expect(await codeOf({ orderId: "4", amountMinor: 0 })).toEqual([400, "invalid_input", ["amountMinor"]]);
  expect(await database.purchase.count()).toBe(1);
});

test("a friend's first purchase that a machine tells of qualifies their referral", async () => {
  const { database, world, clock, sell } = await openShop();
  const zoe = await createMember(database, { displayName: "Zoe", email: "zoe@example.com" });
  const friend = await joinProgramme(world, { email: "ida@example.com", code: zoe.code });
  clock.travel({ days: 1 });
  expect((await sell({ occurredAt: clock.now().toISOString() })).status).toBe(200);
  expect(await database.referral.findFirstOrThrow({ where: { refereeId: friend.customerId } })).toMatchObject(
    {
      state: "on_hold",
      referrerId: zoe.customerId,
    },
  );
});

test("what a shop gives back takes its share of rewards and values, told once or twice, and brings it back", async () => {
  const { database, world, clock, sell, tell, refresh } = await openShop();
  const zoe = await createMember(database, { displayName: "Zoe", email: "zoe@example.com" });
  await joinProgramme(world, { email: "ida@example.com", code: zoe.code });
  clock.travel({ days: 1 });
  await sell({ amountMinor: 200_00, occurredAt: clock.now().toISOString() });
  const giveBack = async (refundedMinor: number) => {
    const { status, body, problem } = await tell("refunds", { orderId: "order-4711", refundedMinor });
    return problem ? [status, problem.code] : [status, body?.["state"]];
  };
  const read = async () => {
    await refresh();
    const { ownMinor } = await readSnapshot(database, zoe.customerId);
    const { referralMinor } = await readSnapshot(database, zoe.customerId);
    const rewards = await database.reward.findMany({ orderBy: { side: "asc" }, select: { amount: true } });
    return { own: ownMinor, brought: referralMinor, rewards: rewards.map(({ amount }) => amount) };
  };
  const whole = { own: 0, brought: 200_00, rewards: [25_00, 10_00] };
  expect(await read()).toEqual(whole);
  expect(await giveBack(100_00)).toEqual([200, "changed"]);
  expect(await giveBack(100_00)).toEqual([200, "known"]);
  expect(await read()).toEqual({ own: 0, brought: 100_00, rewards: [12_50, 5_00] });
  expect(await giveBack(0)).toEqual([200, "changed"]);
  expect(await read()).toEqual(whole);
  expect(await giveBack(200_01)).toEqual([400, "invalid_input"]);
  expect((await tell("refunds", { orderId: "nobody's", refundedMinor: 1 })).status).toBe(404);
  expect(await database.auditEntry.count({ where: { action: "purchase.refund" } })).toBe(2);
});
