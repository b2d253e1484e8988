import { inTransaction } from "@worth/db";
import { recordPayment } from "@worth/domain";
import { createCustomer, createMember } from "@worth/factories";
import { expect, test } from "vitest";
import { confirmAddress, askToJoin } from "../../world/join-programme.ts";
import { payInvoice, startStory, type Story } from "../../world/start-story.ts";

const buyersOf = async ({ database }: Story) =>
  (await database.purchase.findMany({ orderBy: [{ occurredAt: "asc" }, { id: "asc" }] })).map(
    ({ customerId }) => customerId,
  );

async function tell({ stripe, drain }: Story): Promise<void> {
  await stripe.webhooksSettled();
  await drain();
}

test("the provider's own id is who the buyer is, whatever address they pay with", async () => {
  const story = await startStory();
  const buyer = story.stripe.play.createCustomer({ email: "leo@example.com" });
  const known = await createCustomer(story.database, { stripeCustomerId: buyer.id });
  payInvoice(story, { customerId: buyer.id });
  await tell(story);
  expect(await buyersOf(story)).toEqual([known.customerId]);
});

test("a proven address joins the provider's customer to a member, in any spelling", async () => {
  const story = await startStory();
  const ida = await createMember(story.database, { email: "ida@gmail.com" });
  for (const email of ["I.D.A@gmail.com", "ida+shop@googlemail.com"])
    payInvoice(story, { customerId: story.stripe.play.createCustomer({ email }).id });
  await tell(story);
  expect(await buyersOf(story)).toEqual([ida.customerId, ida.customerId]);
});

test("an address nobody has proven joins no two people, and waits for the one who proves it", async () => {
  const story = await startStory();
  const unproven = await createCustomer(story.database, { email: "ida@example.com" });
  for (const name of ["Ida", "Somebody"])
    payInvoice(story, {
      customerId: story.stripe.play.createCustomer({ email: "ida@example.com", name }).id,
    });
  await tell(story);
  const buyers = await buyersOf(story);
  expect(new Set([unproven.customerId, ...buyers]).size).toBe(3);
  await askToJoin(story.world, { email: "ida@example.com" });
  expect(await confirmAddress(story.world, "ida@example.com")).toMatchObject({
    customerId: unproven.customerId,
  });
});

test("an unknown buyer becomes a customer with their address unproven, once", async () => {
  const story = await startStory();
  const buyer = story.stripe.play.createCustomer({ email: "New.Buyer@example.com", name: "Neu" });
  payInvoice(story, { customerId: buyer.id });
  payInvoice(story, { customerId: buyer.id });
  await tell(story);
  const [first, second] = await buyersOf(story);
  expect(first).toBe(second);
  const identities = await story.database.customerIdentity.findMany({
    where: { customerId: first ?? "" },
    orderBy: { kind: "asc" },
  });
  expect(identities).toMatchObject([
    {
      kind: "email",
      value: "New.Buyer@example.com",
      normalizedValue: "new.buyer@example.com",
      verifiedAt: null,
    },
    { kind: "stripe_customer", value: buyer.id },
  ]);
});

test("a new buyer's payments, and their joining, at the same moment leave one customer and no failed job", async () => {
  const story = await startStory();
  const buyer = story.stripe.play.createCustomer({ email: "ida@example.com", name: "Ida" });
  await askToJoin(story.world, { email: "ida@example.com" });
  const payments = Array.from({ length: 4 }, () => payInvoice(story, { customerId: buyer.id }));
  await story.stripe.webhooksSettled();
  const events = await story.database.providerEvent.findMany({ where: { state: "recorded" } });
  const applied = events.map(({ id }) => story.handlers.jobs["provider_event.apply"]({ eventId: id }));
  const [joined] = await Promise.all([confirmAddress(story.world, "ida@example.com"), ...applied]);
  expect(joined.kind).toBe("member");
  const buyers = await buyersOf(story);
  expect(buyers).toHaveLength(payments.length);
  expect(new Set(buyers).size).toBe(1);
});

test("somebody who pays as a guest is known by a proven address only, and else by this one payment", async () => {
  const { database, deps, mary } = await startStory();
  const pay = async (paymentKey: string, email: string | null) => {
    const truth = {
      paymentKey,
      customer: { providerId: `guest:${paymentKey}`, email, name: null },
      country: null,
      currency: "USD",
      capturedMinor: 10_00,
      taxMinor: 0,
      refundedMinor: 0,
      disputedMinor: 0,
      occurredAt: new Date(),
      lines: [],
      traits: [],
    };
    const actor = { kind: "system", name: "test" } as const;
    const { purchaseId } = await inTransaction(database, (transaction) =>
      recordPayment(transaction, deps, actor, truth),
    );
    return (await database.purchase.findUniqueOrThrow({ where: { id: purchaseId } })).customerId;
  };
  expect(await pay("pi_1", "Mary@example.com")).toBe(mary.customerId);
  const strangers = [
    await pay("pi_2", "guest@example.com"),
    await pay("pi_3", "guest@example.com"),
    await pay("pi_4", null),
  ];
  expect(new Set([mary.customerId, ...strangers]).size).toBe(4);
});
