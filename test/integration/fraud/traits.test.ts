import { applyProviderEvent, verifyLedger } from "@worth/domain";
import { waitUntil } from "@worth/stack";
import { expect, test } from "vitest";
import { joinProgramme } from "../../world/join-programme.ts";
import { startStory } from "../../world/start-story.ts";

const home = (line1: string) => ({
  name: "L. Lind",
  phone: null,
  address: { line1, line2: null, city: "Bergen", postal_code: "5003", state: null, country: "NO" },
});

test("who pays with the referrer's card and has parcels sent to their home is found out by the payment, and neither rests in the clear", async () => {
  const story = await startStory();
  const { stripe, drain, database, mary, leo } = story;
  const pay = async (email: string, line1: string) => {
    const customer = stripe.play.createCustomer({
      email,
      metadata: { card: "fingerprint-4242" },
      shipping: home(line1),
    });
    stripe.play.payCharge({ customerId: customer.id, amountMinor: 90_00, currency: "usd" });
    await stripe.webhooksSettled();
    await drain();
  };
  await pay("mary@example.com", "Strandgaten 12 B");
  await pay("leo@example.com", "strandgaten 12b");
  const [item] = await database.queueItem.findMany({ where: { kind: "fraud" } });
  expect(item?.reasons).toMatchObject([
    { signal: "same_payment_method" },
    { signal: "same_shipping_address" },
  ]);
  const evidence = { customerIds: [mary.customerId], count: 1, outOf: null };
  const findings = await database.fraudFinding.findMany({ where: { customerId: leo.customerId } });
  expect(findings.map((finding) => finding.evidence)).toEqual([evidence, evidence]);
  const traits = await database.customerTrait.findMany();
  expect(traits).toHaveLength(4);
  for (const { hash } of traits) expect(hash).toMatch(/^[\w-]{43}$/);
});

test("a card and a home of one's own are nothing to notice", async () => {
  const { stripe, drain, database, leo } = await startStory();
  const other = stripe.play.createCustomer({ email: "mary@example.com", shipping: home("Strandgaten 12") });
  stripe.play.payCharge({ customerId: other.id, amountMinor: 90_00, currency: "usd" });
  stripe.play.payCharge({ customerId: leo.buyer.id, amountMinor: 90_00, currency: "usd" });
  await stripe.webhooksSettled();
  await drain();
  expect(await database.customerTrait.count()).toBe(3);
  expect(await database.fraudFinding.count()).toBe(0);
});

/** Somebody pays with a card; several people may have it. */
async function startCards() {
  const story = await startStory();
  const { stripe, drain, database } = story;
  const pay = async (email: string, card: string) => {
    const customer = stripe.play.createCustomer({ email, metadata: { card } });
    stripe.play.payCharge({ customerId: customer.id, amountMinor: 90_00, currency: "usd" });
    await stripe.webhooksSettled();
    await drain();
    expect(await verifyLedger(database)).toEqual([]);
  };
  const readHeld = async () => {
    const items = await database.queueItem.findMany({
      where: { kind: "fraud" },
      include: { referral: true },
    });
    return items.map(({ referral, reasons }) => ({ refereeId: referral?.refereeId, reasons }));
  };
  return { ...story, pay, readHeld };
}

test("a card that is known of the friend before the referrer pays with it is found out by the referrer's payment", async () => {
  const { pay, readHeld, leo } = await startCards();
  await pay("leo@example.com", "fingerprint-4242");
  await pay("mary@example.com", "fingerprint-other");
  expect(await readHeld()).toEqual([]);
  await pay("mary@example.com", "fingerprint-4242");
  expect(await readHeld()).toMatchObject([
    { refereeId: leo.customerId, reasons: [{ signal: "same_payment_method" }] },
  ]);
});

test("two friends of one referrer with one card are both found out, whoever paid first", async () => {
  const { pay, readHeld, leo, mary, world } = await startCards();
  const nora = await joinProgramme(world, { email: "nora@example.com", code: mary.code });
  await pay("leo@example.com", "fingerprint-4242");
  expect(await readHeld()).toEqual([]);
  await pay("nora@example.com", "fingerprint-4242");
  const refereeIds = (await readHeld()).map(({ refereeId }) => refereeId);
  expect(new Set(refereeIds)).toEqual(new Set([leo.customerId, nora.customerId]));
});

test("a friend who pays with the referrer's card only the second time is found out then", async () => {
  const { pay, readHeld, leo } = await startCards();
  await pay("mary@example.com", "fingerprint-4242");
  await pay("leo@example.com", "fingerprint-other");
  expect(await readHeld()).toEqual([]);
  await pay("leo@example.com", "fingerprint-4242");
  expect(await readHeld()).toMatchObject([{ refereeId: leo.customerId }]);
});

test("two friends who pay with one card at the same moment are both found out", async () => {
  const { stripe, drain, database, deps, wiring, readHeld, leo, mary, world } = await startCards();
  const { payments, payouts } = wiring;
  const nora = await joinProgramme(world, { email: "nora@example.com", code: mary.code });
  const charge = async (email: string) => {
    const customer = stripe.play.createCustomer({ email, metadata: { card: "fingerprint-4242" } });
    stripe.play.payCharge({ customerId: customer.id, amountMinor: 90_00, currency: "usd" });
    await stripe.webhooksSettled();
    return database.providerEvent.findFirstOrThrow({
      where: { type: "charge.succeeded" },
      orderBy: { recordedAt: "desc" },
      select: { id: true },
    });
  };
  const [first, second] = [await charge("leo@example.com"), await charge("nora@example.com")];
  // The first has written everything and waits with its COMMIT until the second has gone as far as it can.
  const [isWritten, mayCommit] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const jobs: typeof deps.jobs = {
    enqueue: async (...asked) => {
      isWritten.resolve();
      await mayCommit.promise;
      return deps.jobs.enqueue(...asked);
    },
  };
  const applying = applyProviderEvent({ ...deps, jobs, payments, payouts }, { eventId: first.id });
  await isWritten.promise;
  let isSecondDone = false;
  const other = applyProviderEvent({ ...deps, payments, payouts }, { eventId: second.id }).then(() => {
    isSecondDone = true;
  });
  const isAsFarAsItCan = async () => {
    const [{ count } = { count: 0 }] = await database.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM pg_locks WHERE NOT granted`;
    return isSecondDone || count > 0;
  };
  expect(await waitUntil(isAsFarAsItCan, 10_000, 10)).toBe(true);
  mayCommit.resolve();
  await Promise.all([applying, other]);
  await drain();
  const refereeIds = (await readHeld()).map(({ refereeId }) => refereeId);
  expect(new Set(refereeIds)).toEqual(new Set([leo.customerId, nora.customerId]));
});
