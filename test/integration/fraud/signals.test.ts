import { createPurchase, createReferral, createCompany } from "@worth/factories";
import { expect, test } from "vitest";
import { daysAgo, leaveTrace, noticed, startSuspicion } from "./fraud-world.ts";

test("friends who have nothing in common give no signal anything to notice", async () => {
  const { world, bring } = await startSuspicion();
  for (let friend = 0; friend < 5; friend += 1) {
    const { customerId } = await bring();
    await leaveTrace(world, { customerId, from: `198.51.100.${friend}`, occurredAt: daysAgo(friend) });
  }
  expect(await noticed(world)).toEqual({});
});

test("a card or an address the referrer or another friend uses is noticed, and whose it is", async () => {
  const { world, referrer, bring } = await startSuspicion();
  const [withCard, withAddress, other] = [await bring(), await bring(), await bring()];
  const give = (customerId: string, kind: "payment_fingerprint" | "shipping_address", hash: string) =>
    world.database.customerTrait.create({ data: { customerId, kind, hash } });
  await give(referrer.customerId, "payment_fingerprint", "card");
  await give(withCard.customerId, "payment_fingerprint", "card");
  await give(withAddress.customerId, "shipping_address", "home");
  await give(other.customerId, "shipping_address", "home");
  // The same hash of another kind is another thing.
  await give(other.customerId, "payment_fingerprint", "home");
  expect(await noticed(world)).toEqual({
    same_payment_method: [withCard.referralId],
    same_shipping_address: [withAddress.referralId, other.referralId].toSorted(),
  });
});

test("one name before the @ is noticed across mailboxes, digits and dots aside, and short or shared names are not", async () => {
  const { world, bring } = await startSuspicion();
  const first = await bring({ email: "nora.nilsen1@mail-one.example" });
  const second = await bring({ email: "noranilsen@mail-two.example" });
  await bring({ email: "jo@mail-one.example" });
  await bring({ email: "jo@mail-two.example" });
  await bring({ email: "sales@mail-three.example" });
  await bring({ email: "sales@mail-four.example" });
  expect(await noticed(world)).toEqual({
    same_mailbox: [first.referralId, second.referralId].toSorted(),
  });
});

test("a company is noticed by its domain or its record", async () => {
  const { world, referrer, bring } = await startSuspicion();
  const byDomain = await bring({ email: "colleague@harbour.example" });
  const byRecord = await bring();
  const { companyId } = await createCompany(world.database);
  await world.database.customer.updateMany({
    where: { id: { in: [referrer.customerId, byRecord.customerId] } },
    data: { companyId },
  });
  expect(await noticed(world)).toEqual({
    company_domain: [byDomain.referralId, byRecord.referralId].toSorted(),
  });
});

test("a mailbox that is thrown away is noticed", async () => {
  const { world, bring } = await startSuspicion();
  await bring({ email: "someone@gmail.com" });
  const thrown = await bring({ email: "someone-else@mailinator.com" });
  expect(await noticed(world)).toEqual({ disposable_domain: [thrown.referralId] });
});

test("six friends within a day are noticed, and five are not", async () => {
  const { world, bring } = await startSuspicion();
  const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);
  for (let friend = 0; friend < 5; friend += 1) await bring({ joinedAt: hoursAgo(friend + 1) });
  expect(await noticed(world)).toEqual({});
  await bring({ joinedAt: hoursAgo(6) });
  expect((await noticed(world)).member_velocity).toHaveLength(5);
});

test("joining from where the referrer did, or where two others did within a day, is noticed", async () => {
  const { world, referrer, bring } = await startSuspicion();
  const [beside, one, two, three, later] = [
    await bring(),
    await bring(),
    await bring(),
    await bring(),
    await bring(),
  ];
  const trace = (customerId: string, from: string, occurredAt: Date, agent?: string) =>
    leaveTrace(world, { customerId, from, occurredAt, ...(agent && { agent }) });
  await trace(referrer.customerId, "home", daysAgo(80));
  await trace(beside.customerId, "home", daysAgo(7));
  await trace(one.customerId, "cafe", daysAgo(30));
  await trace(two.customerId, "cafe", daysAgo(30.2));
  await trace(later.customerId, "cafe", daysAgo(20));
  await trace(three.customerId, "cafe", daysAgo(30.1), "another browser");
  expect(await noticed(world)).toEqual({ device_velocity: [beside.referralId] });
  const fourth = await bring();
  await trace(fourth.customerId, "cafe", daysAgo(30.3));
  expect((await noticed(world)).device_velocity).toEqual(
    [beside, one, two, fourth].map(({ referralId }) => referralId).toSorted(),
  );
});

test("a circle is noticed, also one that closes over claims we refused", async () => {
  const { world, referrer, bring } = await startSuspicion();
  const friend = await bring();
  await bring();
  const { referralId: refusedId } = await createReferral(world.database, {
    referrerId: friend.customerId,
    refereeId: referrer.customerId,
    joinedAt: daysAgo(3),
    state: "refused",
    reason: "existing_customer",
  });
  expect(await noticed(world)).toEqual({
    circle: [friend.referralId, refusedId].toSorted(),
    older_friend: [refusedId],
  });
});

test("a friend we knew before the referrer is noticed", async () => {
  const { world, bring } = await startSuspicion();
  await bring();
  const older = await bring({ createdAt: daysAgo(700) });
  expect(await noticed(world)).toEqual({ older_friend: [older.referralId] });
});

test("a referrer whose friends' first purchases are taken back every other time is noticed, from three on", async () => {
  const { world, bring } = await startSuspicion();
  const { database } = world;
  const buy = async (refundedMinor: number) => {
    const friend = await bring();
    const { purchaseId } = await createPurchase(database, {
      customerId: friend.customerId,
      capturedMinor: 100_00,
      occurredAt: daysAgo(5),
      refunds: refundedMinor > 0 ? [{ amountMinor: refundedMinor }] : [],
    });
    await database.referral.update({
      where: { id: friend.referralId },
      data: { qualifyingPurchaseId: purchaseId },
    });
    return friend.referralId;
  };
  const bought = [await buy(100_00), await buy(60_00)];
  expect(await noticed(world)).toEqual({});
  bought.push(await buy(0), await buy(10_00));
  expect(await noticed(world)).toEqual({ refund_pattern: bought.toSorted() });
  // What was brought more than a year before tells nothing of today.
  const where = { id: bought[0] ?? "" };
  const { createdAt } = await database.referral.findUniqueOrThrow({ where });
  await database.referral.update({ where, data: { createdAt: daysAgo(900) } });
  expect(await noticed(world)).toEqual({});
  await database.referral.update({ where, data: { createdAt } });
  await buy(0);
  expect(await noticed(world)).toEqual({});
});

test("the preview also tells what was refused: that is what a signal is there to catch", async () => {
  const { world, bring } = await startSuspicion();
  const { referralId: refusedId } = await bring({ email: "mary.jones1@first.example" });
  const { referralId } = await bring({ email: "maryjones@second.example" });
  await world.database.referral.update({
    where: { id: refusedId },
    data: { state: "refused", reason: "existing_customer" },
  });
  expect(await noticed(world)).toEqual({ same_mailbox: [refusedId, referralId].toSorted() });
});
