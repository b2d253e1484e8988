import { waitUntil } from "@worth/stack";
import { createHandlers } from "@worth/worker/handlers";
import { expect, test } from "vitest";
import { payInvoice, startStory } from "../../world/start-story.ts";

test("a reading that is overtaken by a newer one does not undo it", async () => {
  const { stripe, wiring, handlers, database, drain, ...story } = await startStory();
  const charge = payInvoice({ stripe, ...story });
  await stripe.webhooksSettled();
  const [first] = await database.providerEvent.findMany({ where: { type: "charge.succeeded" } });
  const hasRead = Promise.withResolvers<void>();
  const mayGoOn = Promise.withResolvers<void>();
  const slow = createHandlers({
    ...wiring,
    payments: {
      ...wiring.payments,
      readPayment: async (paymentKey) => {
        const truth = await wiring.payments.readPayment(paymentKey);
        hasRead.resolve();
        await mayGoOn.promise;
        return truth;
      },
    },
  });
  const slowly = slow.jobs["provider_event.apply"]({ eventId: first?.id ?? "" });
  await hasRead.promise;

  stripe.play.refund({ chargeId: charge.id, amountMinor: 50_00 });
  await stripe.webhooksSettled();
  const refunded = await database.providerEvent.findFirstOrThrow({ where: { type: "charge.refunded" } });
  let isDone = false;
  const quickly = handlers.jobs["provider_event.apply"]({ eventId: refunded.id }).then(() => (isDone = true));
  const isWaiting = async () => {
    const waiting = await database.$queryRaw<object[]>`
      SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
    return isDone || waiting.length > 0;
  };
  expect(await waitUntil(isWaiting, 10_000)).toBe(true);
  mayGoOn.resolve();
  await Promise.all([slowly, quickly]);
  await drain();

  const refunds = await database.refund.findMany();
  expect(refunds.map(({ amountMinor }) => amountMinor)).toEqual([50_00]);
});

test("what writing a payment locks is held by nobody while another payment of the same invoice is read", async () => {
  const { stripe, wiring, database, drain, ...story } = await startStory();
  for (const amountMinor of [200_00, 100_00]) payInvoice({ stripe, ...story }, { amountMinor });
  await stripe.webhooksSettled();
  const charges = stripe.list("charge");
  const paymentKeys = charges.map(({ id, payment_intent: intent }) =>
    typeof intent === "string" ? intent : id,
  );
  const read: string[] = [];
  const one = createHandlers({
    ...wiring,
    payments: {
      ...wiring.payments,
      findSubject: async () => ({ kind: "payments", paymentKeys }),
      readPayment: async (paymentKey) => {
        await database.$queryRaw`SELECT FROM reward_budget FOR UPDATE NOWAIT`;
        read.push(paymentKey);
        return wiring.payments.readPayment(paymentKey);
      },
    },
  });
  const { id: eventId } = await database.providerEvent.findFirstOrThrow();
  await one.jobs["provider_event.apply"]({ eventId });
  expect(read).toEqual(paymentKeys);
  await drain();
  expect(await database.purchase.count()).toBe(2);
});
