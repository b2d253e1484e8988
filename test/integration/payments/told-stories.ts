import { readSnapshot } from "../../world/read-values.ts";
import { joinProgramme } from "../../world/join-programme.ts";
import type { Story } from "../../world/start-story.ts";
import { playStep, type Step } from "./payment-story.ts";

export type Friend = { customerId: string; buyerId: string };

/** A friend who has joined with Mary's code and is known to the shop. */
export async function createFriend(story: Story, seed: number): Promise<Friend> {
  const email = `friend-${seed}@example.com`;
  const { customerId } = await joinProgramme(story.world, { email, code: story.mary.code });
  return { customerId, buyerId: story.stripe.play.createCustomer({ email }).id };
}

/** The oracle: each event delivered once, in order, and applied before the next thing happens. */
export async function tellInOrder(story: Story, { buyerId }: Friend, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    playStep(story, buyerId, step);
    story.clock.travel({ seconds: 1 });
    await story.stripe.webhooksSettled();
    await story.drain();
  }
}

/** Everything that is a consequence of the payments, without ids. */
export async function readEnd({ database, mary }: Story, { customerId }: Friend) {
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
  const valueOf = async (id: string) => {
    const value = await readSnapshot(database, id);
    return [value.headlineMinor, value.netMinor, value.contributionMinor, value.purchaseCount];
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
    friendValue: await valueOf(customerId),
    referrerValue: await valueOf(mary.customerId),
    openEvents: await database.providerEvent.count({ where: { state: "recorded" } }),
  };
}
