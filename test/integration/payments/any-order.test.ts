import { env } from "node:process";
import fc from "fast-check";
import { expect, test } from "vitest";
import { joinProgramme } from "../../world/join-programme.ts";
import { startStory, type Story } from "../../world/start-story.ts";
import { paymentStories, playStep, type Step } from "./payment-story.ts";

const isLong = env["WORTH_LONG"] === "1";
const seedCount = isLong ? 200 : 3;
/** Another first seed, to repeat what a failure named or to look elsewhere. */
const firstSeed = Number(env["WORTH_SEED"] ?? 1);

type Friend = { customerId: string; buyerId: string };

async function createFriend(story: Story, seed: number): Promise<Friend> {
  const email = `friend-${seed}@example.com`;
  const { customerId } = await joinProgramme(story.world, { email, code: story.mary.code });
  return { customerId, buyerId: story.stripe.play.createCustomer({ email }).id };
}

/** The oracle: each event delivered once, in order, and applied before the next thing happens. */
async function tellInOrder(story: Story, { buyerId }: Friend, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    playStep(story, buyerId, step);
    story.clock.travel({ seconds: 1 });
    await story.stripe.webhooksSettled();
    await story.drain();
  }
}

/** Each event one to five times, late and mixed, with four workers at it while more happens. */
async function tellInDisorder(
  story: Story,
  { buyerId }: Friend,
  steps: readonly Step[],
  seed: number,
): Promise<void> {
  const workers: Promise<unknown>[] = [];
  for (const [index, step] of steps.entries()) {
    story.stripe.setWebhookSwitches({ copies: 1 + ((seed + index) % 5), shuffle: true, delayMs: 60 });
    playStep(story, buyerId, step);
    story.clock.travel({ seconds: 1 });
    if ((seed + index) % 2 === 0) workers.push(story.drain());
  }
  await story.stripe.webhooksSettled();
  await Promise.all([...workers, ...Array.from({ length: 4 }, () => story.drain())]);
  await story.drain();
}

/** Everything that is a consequence of the payments, without ids. */
async function readEnd({ database, mary }: Story, { customerId }: Friend) {
  const sum = (rows: { amountMinor: number }[]) => rows.reduce((total, row) => total + row.amountMinor, 0);
  const purchases = await database.purchase.findMany({
    where: { customerId },
    orderBy: { occurredAt: "asc" },
    include: { refunds: true, disputes: true },
  });
  const { state, reason, qualifyingPurchase, rewards } = await database.referral.findFirstOrThrow({
    where: { refereeId: customerId },
    include: { qualifyingPurchase: true, rewards: { orderBy: { side: "asc" } } },
  });
  const values = await database.valueSnapshot.findMany({
    where: { customerId: { in: [customerId, mary.customerId] } },
  });
  const valueOf = (id: string) => {
    const value = values.find((row) => row.customerId === id);
    return value && [value.headlineMinor, value.netMinor, value.contributionMinor, value.purchaseCount];
  };
  return {
    purchases: purchases.map(({ capturedMinor, taxMinor, refunds, disputes }) => [
      capturedMinor,
      taxMinor,
      sum(refunds),
      sum(disputes),
    ]),
    referral: { state, reason, qualifiedBy: qualifyingPurchase?.capturedMinor ?? null },
    rewards: rewards.map((reward) => [reward.side, reward.state, reward.amount]),
    friendValue: valueOf(customerId),
    referrerValue: valueOf(mary.customerId),
    openEvents: await database.providerEvent.count({ where: { state: "recorded" } }),
  };
}

test(
  `${seedCount} generated stories of payments end the same in any order, told often, by several workers`,
  async () => {
    const now = new Date(Math.floor(Date.now() / 1000) * 1000 - 86_400_000);
    const [oracle, disorder] = [await startStory({ now }), await startStory({ now })];
    for (let seed = firstSeed; seed < firstSeed + seedCount; seed += 1) {
      const [steps = []] = fc.sample(paymentStories, { seed, numRuns: 1 });
      const [told, mixed] = [await createFriend(oracle, seed), await createFriend(disorder, seed)];
      await tellInOrder(oracle, told, steps);
      await tellInDisorder(disorder, mixed, steps, seed);
      const expected = await readEnd(oracle, told);
      expect({ seed, steps, ...(await readEnd(disorder, mixed)) }).toEqual({ seed, steps, ...expected });
    }
  },
  isLong ? 3_600_000 : 90_000,
);
