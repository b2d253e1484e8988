import { createId, type RuleBody } from "@worth/contracts";
import { createCustomer, createPurchase, createReferral, createRewardRule } from "@worth/factories";
import { expect, test } from "vitest";
import { expectConserved } from "../../world/expect-conserved.ts";
import { startStory, type Story } from "../../world/start-story.ts";

const dayMs = 86_400_000;

/** A rule beside the programme's own, and what it decides when a friend of Mary's pays. */
async function startRule(body: Partial<RuleBody>) {
  const story = await startStory();
  const { ruleId } = await createRewardRule(story.database, {
    id: createId("rewardRule"),
    name: "For some",
    body: { amount: { kind: "points", points: 300 }, ...body },
  });
  const pay = async (buyerId: string) => {
    story.stripe.play.payCharge({ customerId: buyerId, amountMinor: 200_00, currency: "usd" });
    await story.stripe.webhooksSettled();
    await story.drain();
    const rows = await story.database.rewardDecision.findMany({ where: { ruleId }, orderBy: { id: "asc" } });
    await expectConserved(story.world);
    return rows.map(({ answer, reasons }) => ({ answer, reasons }));
  };
  return { story, pay };
}

/** The group the last valuation put somebody into. */
async function putInto(group: "champion" | "miser", { database, clock, mary }: Story): Promise<void> {
  const where = { generation_customerId: { generation: 0, customerId: mary.customerId } };
  const about = { generation: 0, customerId: mary.customerId, policyVersion: 1, currency: "USD" };
  await database.valueSnapshot.upsert({
    where,
    update: { group },
    create: { ...about, group, asOf: clock.now() },
  });
}

const forChampions: Partial<RuleBody> = { side: "referrer", conditions: { segmentIds: ["champion"] } };

test("a rule for a segment gives to who is in it when the friend pays", async () => {
  const { story, pay } = await startRule(forChampions);
  await putInto("champion", story);
  expect(await pay(story.leo.buyer.id)).toMatchObject([{ answer: "yes" }]);
});

test("a rule for a segment says no to another's, and to somebody whom no valuation has seen yet", async () => {
  const { story, pay } = await startRule(forChampions);
  const no = { answer: "no", reasons: [{ code: "other_segment" }] };
  expect(await pay(story.leo.buyer.id)).toEqual([no]);
  await putInto("miser", story);
  const buyer = story.stripe.play.createCustomer({ email: "ann@example.com" });
  const { customerId } = await createCustomer(story.database, { stripeCustomerId: buyer.id });
  await createReferral(story.database, {
    referrerId: story.mary.customerId,
    refereeId: customerId,
    joinedAt: story.clock.now(),
    state: "joined",
  });
  expect(await pay(buyer.id)).toEqual([no, no]);
});

test("a rule for first purchases gives for the first, and not to somebody who had bought before they were recommended", async () => {
  const { story, pay } = await startRule({ side: "friend", conditions: { firstPurchaseOnly: true } });
  expect(await pay(story.leo.buyer.id)).toMatchObject([{ answer: "yes" }]);
  const now = story.clock.now();
  const buyer = story.stripe.play.createCustomer({ email: "ann@example.com" });
  const { customerId } = await createCustomer(story.database, { stripeCustomerId: buyer.id });
  await createPurchase(story.database, { customerId, occurredAt: new Date(now.getTime() - 400 * dayMs) });
  await createReferral(story.database, {
    referrerId: story.mary.customerId,
    refereeId: customerId,
    joinedAt: now,
    state: "joined",
  });
  expect(await pay(buyer.id)).toMatchObject([
    { answer: "yes" },
    { answer: "no", reasons: [{ code: "not_first_purchase" }] },
  ]);
});
