import { askPayout } from "@worth/domain";
import { expect, test } from "vitest";
import { setStanding } from "../ledger/balances.ts";
import { payInvoice, startStory, type Story } from "../../world/start-story.ts";

/** Leo's next invoice is so much lower, because credit of the programme was paid out onto it. */
async function giveCredit(story: Story, amountMinor: number): Promise<void> {
  const { customerId } = story.leo;
  await setStanding(story, { customerId, standing: "given", amount: amountMinor });
  const member = { kind: "member", userId: "leo", customerId } as const;
  const requestKey = "019aa000-0000-7000-8000-000000000002";
  await askPayout(story.deps, member, { rail: "customer_balance", currency: "USD", amountMinor, requestKey });
  await story.drain();
}

async function tell({ stripe, drain }: Story): Promise<void> {
  await stripe.webhooksSettled();
  await drain();
}

test("what our own credit settles of an invoice is no revenue and earns nothing; the tax goes by share", async () => {
  const story = await startStory();
  // So that the credit finds the customer who is invoiced.
  payInvoice(story, { amountMinor: 50, taxMinor: 0 });
  await tell(story);
  await giveCredit(story, 60_00);
  story.clock.travel({ minutes: 5 });
  story.stripe.play.payInvoice({
    customerId: story.leo.buyer.id,
    amountMinor: 240_00,
    taxMinor: 40_00,
    currency: "usd",
  });
  await tell(story);
  const purchase = await story.database.purchase.findFirstOrThrow({
    where: { capturedMinor: { gt: 50 } },
    include: { lines: true },
  });
  // 180.00 of 240.00 were paid, so three quarters of the 40.00 of tax are in it.
  expect(purchase).toMatchObject({ capturedMinor: 150_00, taxMinor: 30_00 });
  expect(purchase.lines.map(({ amountMinor }) => amountMinor)).toEqual([150_00]);
});

test("an invoice that credit settles whole is no purchase at all", async () => {
  const story = await startStory();
  payInvoice(story, { amountMinor: 50 });
  await tell(story);
  await giveCredit(story, 100_00);
  story.stripe.play.payInvoice({ customerId: story.leo.buyer.id, amountMinor: 80_00, currency: "usd" });
  await tell(story);
  expect(await story.database.purchase.count()).toBe(1);
  expect(await story.database.providerEvent.count({ where: { state: { in: ["recorded", "parked"] } } })).toBe(
    0,
  );
});
