import { expect, test } from "vitest";
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
