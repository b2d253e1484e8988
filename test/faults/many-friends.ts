import { inTransaction } from "@worth/db";
import { createMailEffect } from "@worth/domain";
import { joinProgramme } from "../world/join-programme.ts";
import { readSnapshot } from "../world/read-values.ts";
import { startStory, type Story } from "../world/start-story.ts";

/** Friends of Mary who each buy, of whom every second gives a quarter back and every fifth disputes the payment. */
export async function playManyFriends(count: number) {
  const story = await startStory({ now: new Date() });
  const friends = [];
  for (let index = 0; index < count; index += 1) {
    const friend = await joinFriend(story, index);
    friends.push(friend);
    payAs(story, friend, index);
  }
  await story.stripe.webhooksSettled();
  return { story, friends };
}

export type Friend = { email: string; customerId: string };

/** Mary's next friend joins, and a mail to them is on its way. */
export async function joinFriend(
  { world, mary }: Pick<Story, "world" | "mary">,
  index: number,
): Promise<Friend> {
  const email = `friend-${index}@example.com`;
  const { customerId } = await joinProgramme(world, { email, code: mary.code });
  await decideMail(world, email);
  return { email, customerId };
}

/** What a friend pays, with what is taken back of it. */
export function payAs({ stripe }: Pick<Story, "stripe">, { email }: Friend, index: number): void {
  const buyer = stripe.play.createCustomer({ email });
  stripe.play.payInvoice({ customerId: buyer.id, amountMinor: 100_00 + index, taxMinor: 0, currency: "usd" });
  const [charge] = stripe.list("charge");
  if (!charge) throw new Error("The payment left no charge.");
  if (index % 2 === 0) stripe.play.refund({ chargeId: charge.id, amountMinor: 25_00 });
  if (index % 5 === 0) stripe.play.openDispute({ chargeId: charge.id });
}

type Sender = Pick<Story, "database" | "jobs" | "cipher" | "clock">;

export async function decideMail({ database, jobs, cipher, clock }: Sender, to: string): Promise<void> {
  const data = { programmeName: "Example", link: "http://localhost:3000/sign-in", code: "123456" };
  const options = { cipher, jobs, now: clock.now(), expiresAt: new Date(clock.now().getTime() + 3_600_000) };
  await inTransaction(database, (transaction) =>
    createMailEffect(transaction, { template: "member_sign_in", to, data }, options),
  );
}

/** How many things are still on their way. */
export async function countOpen({ database }: Pick<Story, "database">): Promise<number> {
  const [row] = await database.$queryRaw<{ open: number }[]>`
    SELECT ((SELECT count(*) FROM provider_event WHERE state = 'recorded')
      + (SELECT count(*) FROM effect WHERE state IN ('pending', 'sending'))
      + (SELECT count(*) FROM jobs.job WHERE name = 'value.refresh' AND state < 'completed'))::int AS open`;
  return row?.open ?? 0;
}

/** What became of every friend, here and at the peers, without ids. */
export async function readOutcome(
  { database, resend, mary }: Pick<Story, "database" | "resend" | "mary">,
  friends: readonly Friend[],
) {
  const outcomes = [];
  for (const { email, customerId } of friends) {
    const purchases = await database.purchase.findMany({
      where: { customerId },
      include: { refunds: true, disputes: true },
    });
    const referrals = await database.referral.findMany({
      where: { refereeId: customerId },
      include: { rewards: { orderBy: { side: "asc" } }, transitions: true },
    });
    const value = await readSnapshot(database, customerId);
    outcomes.push({
      email,
      mails: resend.messages(email).length,
      purchases: purchases.map(({ capturedMinor, refunds, disputes }) => [
        capturedMinor,
        ...[...refunds, ...disputes].map(({ amountMinor }) => amountMinor),
      ]),
      referrals: referrals.map(({ state, reason, rewards }) => ({
        state,
        reason,
        rewards: rewards.map((reward) => [reward.state, reward.amount]),
      })),
      value: [value.headlineMinor, value.netMinor],
    });
  }
  const referrer = await readSnapshot(database, mary.customerId);
  return { outcomes, referrer: [referrer.headlineMinor, referrer.netMinor] };
}
