import { createMember } from "@worth/factories";
import { expect, test } from "vitest";
import { readSnapshot } from "../../world/read-values.ts";
import { startStory, type Story } from "../../world/start-story.ts";

/** A shop's page that was opened by somebody with a code. */
async function openCheckout({ stripe, environment }: Story, fields: Record<string, string>) {
  const answer = await fetch(`${stripe.url}/v1/checkout/sessions`, {
    method: "POST",
    headers: { authorization: `Bearer ${environment.STRIPE_SECRET_KEY}` },
    body: new URLSearchParams({
      mode: "payment",
      success_url: "https://shop.example/thanks",
      "line_items[0][quantity]": "1",
      "line_items[0][price_data][currency]": "usd",
      "line_items[0][price_data][unit_amount]": "20000",
      "line_items[0][price_data][product_data][name]": "A thing",
      ...fields,
    }),
  });
  const { id } = (await answer.json()) as { id: string };
  return id;
}

const referralsTo = ({ database }: Story, email: string) =>
  database.referral.findMany({
    where: { referee: { identities: { some: { kind: "email", normalizedValue: email } } } },
    include: { qualifyingPurchase: true, rewards: true },
  });

/** Applies what was told, the checkout's own event first or last. */
async function tell(story: Story, first: "checkout" | "payment"): Promise<void> {
  await story.stripe.webhooksSettled();
  const isCheckout = (type: string): boolean => type === "checkout.session.completed";
  const events = await story.database.providerEvent.findMany({ where: { state: "recorded" } });
  const inOrder = events.toSorted(
    (a, b) => (Number(isCheckout(b.type)) - Number(isCheckout(a.type))) * (first === "checkout" ? 1 : -1),
  );
  for (const { id: eventId } of inOrder) await story.handlers.jobs["provider_event.apply"]({ eventId });
  await story.drain();
}

test.each(["checkout", "payment"] as const)(
  "a new customer who paid with a member's code was brought by them, also when the %s is told first",
  async (first) => {
    for (const fields of [
      { client_reference_id: "CODE", customer_creation: "always" },
      { "metadata[referral_code]": "CODE" },
    ]) {
      const story = await startStory();
      const coded = Object.fromEntries(
        Object.entries(fields).map(([key, value]) => [key, value.replace("CODE", story.mary.code)]),
      );
      const sessionId = await openCheckout(story, coded);
      story.clock.travel({ minutes: 2 });
      story.stripe.play.paySession({ sessionId, email: "ida@example.com", name: "Ida" });
      await tell(story, first);
      const [referral, ...others] = await referralsTo(story, "ida@example.com");
      expect(others).toEqual([]);
      expect(referral).toMatchObject({
        state: "on_hold",
        referrerId: story.mary.customerId,
        qualifyingPurchase: { capturedMinor: 200_00 },
      });
      expect(referral?.rewards.length).toBeGreaterThan(0);
      expect(await story.database.purchase.count()).toBe(1);
    }
  },
);

test("who bought before is nobody's friend, and reads why", async () => {
  const story = await startStory();
  const buyer = story.stripe.play.createCustomer({ email: "ida@example.com" });
  story.stripe.play.payCharge({ customerId: buyer.id, amountMinor: 50_00, currency: "usd" });
  story.clock.travel({ days: 1 });
  const sessionId = await openCheckout(story, { customer: buyer.id, client_reference_id: story.mary.code });
  story.stripe.play.paySession({ sessionId });
  await tell(story, "payment");
  expect(await referralsTo(story, "ida@example.com")).toMatchObject([
    { state: "refused", reason: "existing_customer", rewards: [] },
  ]);
});

test("a member who buys with their own code is refused, and a reference that is no code names nobody", async () => {
  const story = await startStory();
  const own = story.stripe.play.createCustomer({ email: "mary@example.com" });
  const ownId = await openCheckout(story, { customer: own.id, client_reference_id: story.mary.code });
  story.stripe.play.paySession({ sessionId: ownId });
  const otherId = await openCheckout(story, { client_reference_id: "order-4711" });
  story.stripe.play.paySession({ sessionId: otherId, email: "ida@example.com" });
  await tell(story, "checkout");
  expect(await story.database.referral.findMany({ where: { reason: "self_referral" } })).toHaveLength(1);
  expect(await story.database.referral.count()).toBe(2);
});

test("the first who brought somebody stays the one", async () => {
  const story = await startStory();
  const otto = await createMember(story.database, { displayName: "Otto", email: "otto@example.com" });
  const sessionId = await openCheckout(story, {
    customer: story.leo.buyer.id,
    client_reference_id: otto.code,
  });
  story.stripe.play.paySession({ sessionId });
  await tell(story, "checkout");
  const refused = await story.database.referral.findFirstOrThrow({ where: { referrerId: otto.customerId } });
  expect(refused).toMatchObject({ state: "refused", reason: "second_referrer" });
});

test.each([
  ["metadata of the shop", { "metadata[heard_from]": "CODE" }, {}],
  [
    "a field of the checkout",
    {
      "custom_fields[0][key]": "heardfrom",
      "custom_fields[0][label][type]": "custom",
      "custom_fields[0][label][custom]": "How did you hear about us?",
      "custom_fields[0][type]": "text",
      "custom_fields[0][optional]": "true",
    },
    { heardfrom: "CODE" },
  ],
] as const)(
  "a buyer who names a member in %s was touched by them once, however often it is told, and is nobody's friend",
  async (_how, fields, answers) => {
    const story = await startStory();
    const { database, mary, handlers } = story;
    const named = (given: Readonly<Record<string, string>>) =>
      Object.fromEntries(
        Object.entries(given).map(([key, value]) => [key, value.replace("CODE", mary.code)]),
      );
    const sessionId = await openCheckout(story, { ...named(fields), customer_creation: "always" });
    story.clock.travel({ minutes: 2 });
    story.stripe.play.paySession({ sessionId, email: "ida@example.com", answers: named(answers) });
    await tell(story, "checkout");
    const touches = await database.touch.findMany();
    expect(touches).toMatchObject([{ ownerId: mary.customerId, kind: "heard_answer" }]);
    expect(await database.heardAnswer.findMany({ include: { text: true } })).toMatchObject([
      {
        customerId: touches[0]?.customerId,
        source: "checkout",
        state: "confirmed",
        text: { words: mary.code },
      },
    ]);
    const event = await database.providerEvent.findFirstOrThrow({
      where: { type: "checkout.session.completed" },
    });
    await database.providerEvent.update({
      where: { id: event.id },
      data: { state: "recorded", settledAt: null },
    });
    await handlers.jobs["provider_event.apply"]({ eventId: event.id });
    expect(await database.touch.count()).toBe(1);
    expect(await referralsTo(story, "ida@example.com")).toEqual([]);
    await story.drain();
    expect((await readSnapshot(database, mary.customerId)).influenceMinor).toBeGreaterThan(0);
  },
);
