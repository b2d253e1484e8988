import { inTransaction } from "@worth/db";
import {
  adjustBalance,
  getCustomerLedger,
  getStatement,
  listLedger,
  mergeCustomers,
  points,
  postPayoutSent,
  redeem,
  type RewardInLedger,
} from "@worth/domain";
import { createMember, createReferral, createStaff } from "@worth/factories";
import { expect, test } from "vitest";
import { createWorld, type World } from "../../world/create-world.ts";
import { setStanding } from "./balances.ts";

/** Mary, who brought Leo; her reward for it goes through the standings of the test. */
async function openStatement() {
  const world = await createWorld();
  const { database, clock, deps } = world;
  const mary = await createMember(database, { displayName: "Mary Sample" });
  const leo = await createMember(database, { displayName: "Leo Lind" });
  const { referralId } = await createReferral(database, {
    referrerId: mary.customerId,
    refereeId: leo.customerId,
    state: "joined",
  });
  const { staffId, role } = await createStaff(database, { name: "Robin Hale" });
  const staff = { kind: "staff", staffId, role } as const;
  const actor = { kind: "member", userId: mary.userId, customerId: mary.customerId } as const;
  const statement = (unit?: string, page = 1) => getStatement(deps, actor, { unit, page });
  const set = (reward: Pick<RewardInLedger, "standing" | "amount"> & { rewardId?: string }) =>
    setStanding(world, { customerId: mary.customerId, ...reward });
  const adjust = (unit: string, amount: number, reason = "for the trouble") =>
    adjustBalance(deps, staff, {
      customerId: mary.customerId,
      unit,
      amount,
      reason,
      requestKey: crypto.randomUUID(),
    });
  return { ...world, world, mary, leo, referralId, staff, statement, set, adjust, now: () => clock.now() };
}

const pay = ({ database, clock }: World, customerId: string, amount: number) =>
  inTransaction(database, (transaction) =>
    postPayoutSent(transaction, {
      payoutId: "pay_1",
      customerId,
      unit: "USD",
      amount,
      occurredAt: clock.now(),
    }),
  );

test("every line's balance is the one before it and what the line added, back to nothing", async () => {
  const { statement, set, adjust, world, mary } = await openStatement();
  const rewardId = await set({ standing: "held", amount: 2_000 });
  await set({ rewardId, standing: "given", amount: 2_000 });
  await adjust("USD", 500);
  await pay(world, mary.customerId, 1_800);
  await set({ rewardId, standing: "given", amount: 100 });
  await set({ standing: "given", amount: 3_000 });
  const { lines, balances } = await statement();
  const oldestFirst = lines.rows.toReversed();
  let [available, onHold, owed] = [0, 0, 0];
  for (const line of oldestFirst) {
    available += line.amount;
    onHold += line.held;
    owed += line.owed;
    expect(line.balance).toBe(available);
  }
  expect(balances).toEqual([{ unit: "USD", available, onHold, owed }]);
  expect(oldestFirst.map(({ kind, amount, held, owed: more }) => [kind, amount, held, more])).toEqual([
    ["reward_held", 0, 2_000, 0],
    ["reward_granted", 2_000, -2_000, 0],
    ["adjusted", 500, 0, 0],
    ["payout_sent", -1_800, 0, 0],
    ["reward_taken_back", -700, 0, 1_200],
    ["reward_granted", 1_800, 0, -1_200],
  ]);
});

test("a long statement comes in pages without a gap, and none of a balance is lost between them", async () => {
  const { statement, set } = await openStatement();
  for (let number = 1; number <= 30; number += 1) await set({ standing: "given", amount: number });
  const [first, second] = [await statement("USD"), await statement("USD", 2)];
  expect([first.lines.rows.length, second.lines.rows.length, first.lines.total]).toEqual([25, 5, 30]);
  const all = [...first.lines.rows, ...second.lines.rows];
  expect(all.map(({ amount }) => amount)).toEqual(Array.from({ length: 30 }, (_, index) => 30 - index));
  expect(first.lines.rows.at(-1)?.balance).toBe((second.lines.rows[0]?.balance ?? 0) + 6);
});

test("points are told by the day they end, and a member with nothing reads 0 in the programme's currency", async () => {
  const { statement, adjust } = await openStatement();
  expect(await statement()).toMatchObject({
    balances: [{ unit: "USD", available: 0, onHold: 0, owed: 0 }],
    lots: [],
    holds: [],
    lines: { rows: [], total: 0 },
  });
  await adjust(points, 120);
  const { unit, lots } = await statement();
  expect({ unit, lots: lots.map((lot) => lot.points) }).toEqual({ unit: points, lots: [120] });
});

test("staff read the member's lines, with whole names, who decided and what can be taken back", async () => {
  const { statement, adjust, set, deps, staff, mary } = await openStatement();
  await set({ standing: "given", amount: 900 });
  await adjust("USD", 100, "a thank-you");
  const theirs = await statement("USD");
  const ours = await getCustomerLedger(deps, staff, { customerId: mary.customerId, unit: "USD", page: 1 });
  expect(ours.lines.rows.map(({ staffName: _, isReversible: __, ...line }) => line)).toEqual(
    theirs.lines.rows,
  );
  expect(ours.lines.rows.map(({ staffName, isReversible }) => [staffName, isReversible])).toEqual([
    ["Robin Hale", true],
    [null, false],
  ]);
  expect(ours.lines.rows[0]?.cause).toEqual({ kind: "note", text: "a thank-you" });
});

test("the programme's ledger is found by kind, unit and customer, and names whose line it is", async () => {
  const { adjust, set, deps, staff, mary, world } = await openStatement();
  const list = (filters: object) => listLedger(deps, staff, { search: "", page: 1, ...filters });
  await set({ standing: "given", amount: 900 });
  await adjust(points, 40);
  await inTransaction(world.database, (transaction) =>
    redeem(transaction, {
      redemptionId: "rdm_1",
      customerId: mary.customerId,
      unit: points,
      amount: 10,
      occurredAt: world.clock.now(),
    }),
  );
  const kindsOf = async (filters: object) => (await list(filters)).rows.map(({ kind }) => kind);
  expect(await kindsOf({})).toEqual(["redeemed", "adjusted", "reward_granted"]);
  expect(await kindsOf({ unit: "USD" })).toEqual(["reward_granted"]);
  expect(await kindsOf({ kind: "adjusted" })).toEqual(["adjusted"]);
  expect(await kindsOf({ kind: "merged" })).toEqual([]);
  expect(await kindsOf({ search: "mary" })).toHaveLength(3);
  expect(await kindsOf({ search: "leo" })).toEqual([]);
  const { rows, units, total } = await list({});
  expect(rows[0]?.customer).toEqual({ id: mary.customerId, displayName: "Mary Sample" });
  expect({ units, total }).toEqual({ units: ["USD", points], total: 3 });
});

test("after two records become one, what was pending under either is still on hold, and can still be granted", async () => {
  const { set, deps, staff, mary, database, world } = await openStatement();
  const rewardId = await set({ standing: "held", amount: 700 });
  const { customerId: intoId } = await createMember(database, { displayName: "Mary Second" });
  await database.member.delete({ where: { customerId: intoId } });
  await mergeCustomers(deps, staff, { fromId: mary.customerId, intoId, note: "same person" });
  const read = () => getCustomerLedger(deps, staff, { customerId: mary.customerId, page: 1 });
  const merged = await read();
  expect(merged.holds.map(({ amount }) => amount)).toEqual([700]);
  expect(merged.lines.rows.map(({ kind, held, isReversible }) => [kind, held, isReversible])).toEqual([
    ["merged", 700, false],
  ]);
  await setStanding(world, { customerId: intoId, rewardId, standing: "given", amount: 700 });
  const granted = await read();
  expect(granted.holds).toEqual([]);
  expect(granted.balances).toEqual([{ unit: "USD", available: 700, onHold: 0, owed: 0 }]);
});
