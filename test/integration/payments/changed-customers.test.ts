import { applyProviderEvent } from "@worth/domain";
import { createCustomer } from "@worth/factories";
import { expect, test } from "vitest";
import { payInvoice, startStory, type Story } from "../../world/start-story.ts";

/** Ida bought once under an address nobody proved. */
async function startWithIda() {
  const story = await startStory();
  const buyer = story.stripe.play.createCustomer({ email: "ida@example.com", name: "Ida" });
  payInvoice(story, { customerId: buyer.id });
  await story.stripe.webhooksSettled();
  await story.drain();
  const { customerId } = await story.database.purchase.findFirstOrThrow();
  const change = async (fields: Record<string, string>) => {
    await fetch(`${story.stripe.url}/v1/customers/${buyer.id}`, {
      method: "POST",
      headers: { authorization: `Bearer ${story.environment.STRIPE_SECRET_KEY}` },
      body: new URLSearchParams(fields),
    });
    await story.stripe.webhooksSettled();
  };
  return { story, buyer, customerId, change };
}

const addressesOf = async ({ database }: Story, customerId: string) => {
  const identities = await database.customerIdentity.findMany({ where: { customerId, kind: "email" } });
  return identities.map(({ value }) => value).toSorted();
};

test("an address that changes at the provider changes here, in any order of the news", async () => {
  for (const isTurned of [false, true]) {
    const { story, customerId, change } = await startWithIda();
    await change({ email: "ida.new@example.com", name: "Ida New" });
    await change({ email: "ida.newest@example.com" });
    const events = await story.database.providerEvent.findMany({
      where: { type: "customer.updated", state: "recorded" },
      orderBy: { recordedAt: "asc" },
    });
    for (const { id: eventId } of isTurned ? events.toReversed() : events)
      await story.handlers.jobs["provider_event.apply"]({ eventId });
    expect(await addressesOf(story, customerId)).toEqual(["ida.newest@example.com"]);
    expect(await story.database.customer.findUniqueOrThrow({ where: { id: customerId } })).toMatchObject({
      displayName: "Ida New",
    });
  }
});

test("an address somebody proved stays, and one that is somebody else's is not taken", async () => {
  const { story, customerId, change } = await startWithIda();
  await story.database.customerIdentity.updateMany({
    where: { customerId, kind: "email" },
    data: { verifiedAt: story.clock.now() },
  });
  const other = await createCustomer(story.database, { email: "taken@example.com" });
  await change({ email: "taken@example.com" });
  await story.drain();
  expect(await addressesOf(story, customerId)).toEqual(["ida@example.com"]);
  expect(await addressesOf(story, other.customerId)).toEqual(["taken@example.com"]);
});

test("who is deleted at the provider keeps their purchases and is known by their payments, without an unproven address", async () => {
  const { story, buyer, customerId } = await startWithIda();
  const { payments } = story;
  const subject = {
    kind: "customer",
    customer: {
      providerId: buyer.id,
      email: null,
      name: null,
      isDeleted: true,
      country: null,
      formerEmail: "ida@example.com",
      formerName: null,
    },
  } as const;
  const told = await story.database.providerEvent.findFirstOrThrow({ where: { type: "charge.succeeded" } });
  await story.database.providerEvent.update({
    where: { id: told.id },
    data: { state: "recorded", settledAt: null },
  });
  await applyProviderEvent(
    { ...story.deps, ...story.wiring, payments: { ...payments, findSubject: async () => subject } },
    { eventId: told.id },
  );
  expect(await addressesOf(story, customerId)).toEqual([]);
  payInvoice(story, { customerId: buyer.id });
  await story.stripe.webhooksSettled();
  await story.drain();
  expect(await story.database.purchase.count({ where: { customerId } })).toBe(2);
});
