import { adjustBalance, points, reverseAdjustment, verifyLedger } from "@worth/domain";
import { createCustomer, createStaff } from "@worth/factories";
import { expect, test } from "vitest";
import { createWorld } from "../../world/create-world.ts";
import { readBalances, setStanding } from "./balances.ts";

async function openDesk() {
  const world = await createWorld();
  const { database, deps } = world;
  const { customerId } = await createCustomer(database);
  const { staffId, role } = await createStaff(database);
  const staff = { kind: "staff", staffId, role } as const;
  const adjust = (unit: string, amount: number, requestKey: string = crypto.randomUUID()) =>
    adjustBalance(deps, staff, { customerId, unit, amount, reason: "as agreed", requestKey });
  const newest = async () => {
    const found = await database.ledgerTransaction.findFirstOrThrow({ orderBy: { id: "desc" } });
    return found.id;
  };
  const reverse = (transactionId: string) =>
    reverseAdjustment(deps, staff, { transactionId, reason: "it was wrong" });
  const balances = (unit: string) => readBalances(world, customerId, unit);
  return { world, database, customerId, adjust, newest, reverse, balances };
}

test("a second click is the same adjustment, and one entry in the audit log", async () => {
  const { database, adjust, balances } = await openDesk();
  const requestKey = crypto.randomUUID();
  await Promise.all([1, 2, 3].map(() => adjust("USD", 500, requestKey)));
  expect(await balances("USD")).toMatchObject({ held: 500 });
  expect(await database.auditEntry.count({ where: { action: "ledger.adjusted" } })).toBe(1);
});

test("points that staff give last as long as points of the programme do", async () => {
  const { world, database, adjust } = await openDesk();
  await database.programme.updateMany({ data: { pointLifeDays: 30 } });
  await adjust(points, 40);
  expect(await database.pointLot.findFirstOrThrow()).toMatchObject({
    expiresAt: new Date(world.clock.now().getTime() + 30 * 86_400_000),
  });
});

test("more than there is cannot be taken, and nothing is written", async () => {
  const { database, adjust, balances } = await openDesk();
  await adjust("USD", 500);
  await expect(adjust("USD", -501)).rejects.toMatchObject({ code: "balance_too_low" });
  expect(await balances("USD")).toMatchObject({ held: 500 });
  expect(await database.auditEntry.count()).toBe(1);
});

test("what is given settles a debt first, and taking it back brings the debt back", async () => {
  const { world, customerId, adjust, newest, reverse, balances } = await openDesk();
  const rewardId = await setStanding(world, { customerId, standing: "given", amount: 800 });
  await adjust("USD", -800);
  await setStanding(world, { customerId, rewardId, standing: "none", amount: 0 });
  expect(await balances("USD")).toEqual({ held: 0, pending: 0, owed: 800 });
  await adjust("USD", 1_000);
  expect(await balances("USD")).toEqual({ held: 200, pending: 0, owed: 0 });
  await reverse(await newest());
  expect(await balances("USD")).toEqual({ held: 0, pending: 0, owed: 800 });
  expect(await verifyLedger(world.database)).toEqual([]);
});

test("points that are taken back go out of the gift's own lot, and taken ones go back where they were", async () => {
  const { world, database, customerId, adjust, newest, reverse } = await openDesk();
  const soon = new Date(world.clock.now().getTime() + 60 * 86_400_000);
  await setStanding(world, { customerId, standing: "given", amount: 100, unit: points, expiresAt: soon });
  await adjust(points, 40);
  const gift = await newest();
  const lots = async () =>
    (await database.pointLot.findMany({ orderBy: { expiresAt: "asc" } })).map(({ remaining }) => remaining);
  await reverse(gift);
  expect(await lots()).toEqual([100, 0]);
  await adjust(points, -30);
  expect(await lots()).toEqual([70, 0]);
  await reverse(await newest());
  expect(await lots()).toEqual([100, 0]);
  expect(await verifyLedger(database)).toEqual([]);
});

test("a gift that is spent cannot be taken back, nor can anything but an adjustment", async () => {
  const { world, customerId, adjust, newest, reverse } = await openDesk();
  await adjust("USD", 500);
  const gift = await newest();
  await adjust("USD", -200);
  await expect(reverse(gift)).rejects.toMatchObject({ code: "balance_too_low" });
  await setStanding(world, { customerId, standing: "given", amount: 800 });
  await expect(reverse(await newest())).rejects.toMatchObject({ code: "not_found" });
  await reverse(gift);
  await expect(reverse(await newest())).rejects.toMatchObject({ code: "not_found" });
});
