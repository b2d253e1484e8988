import { createCustomer, createReferral } from "@worth/factories";
import fc from "fast-check";
import type { Story } from "../world/start-story.ts";

/** What can happen to one payment; `part` is a share of what is left in percent. */
export type MoneyStep =
  | { kind: "refund" | "fail_refund" | "dispute" | "inquiry" | "escalate" | "win" | "lose"; part: number }
  /** Staff end the hold of what it earned; and what the friend has of it is paid out. */
  | { kind: "grant" | "pay_out" }
  /** The payment is looked at, as often as news of it come by. */
  | { kind: "news"; times: number };

export type MoneyStory = { amountMinor: number; taxMinor: number; steps: MoneyStep[] };

const part = fc.integer({ min: 1, max: 100 });
const moving = fc.record({
  kind: fc.constantFrom(
    "refund" as const,
    "refund" as const,
    "fail_refund" as const,
    "dispute" as const,
    "inquiry" as const,
    "escalate" as const,
    "win" as const,
    "lose" as const,
  ),
  part,
});
const rewarding = fc.record({ kind: fc.constantFrom("grant" as const, "pay_out" as const) });
const news = fc.record({ kind: fc.constant("news" as const), times: fc.integer({ min: 1, max: 3 }) });

/**
 * A payment of any amount and tax, then refunds, failures and disputes in any order, with news in between, and rewards
 * that are granted and paid out meanwhile.
 */
export const moneyStories: fc.Arbitrary<MoneyStory> = fc
  .record({
    amountMinor: fc.integer({ min: 100_00, max: 900_00 }),
    taxPercent: fc.integer({ min: 0, max: 25 }),
    steps: fc.array(
      fc.oneof(
        { weight: 6, arbitrary: moving },
        { weight: 3, arbitrary: news },
        { weight: 2, arbitrary: rewarding },
      ),
      {
        minLength: 2,
        maxLength: 9,
      },
    ),
  })
  .map(({ amountMinor, taxPercent, steps }) => ({
    amountMinor,
    taxMinor: Math.floor((amountMinor * taxPercent) / 100),
    steps,
  }));

/** What an honest book-keeper would have written down of one payment. */
export type Books = { capturedMinor: number; refundedMinor: number; lostMinor: number };

type Play = Pick<Story, "stripe"> & { chargeId: string };

/** Plays a step where it is possible; a step that is not changes nothing. */
export function playMoney({ stripe, chargeId }: Play, step: MoneyStep): void {
  const { play } = stripe;
  const charge = stripe.list("charge").find(({ id }) => id === chargeId);
  if (!charge || !("part" in step)) return;
  const leftMinor = charge.amount - charge.amount_refunded;
  const amountMinor = Math.ceil((leftMinor * step.part) / 100);
  const dispute = stripe.list("dispute").find((one) => one.charge === chargeId);
  const status = dispute?.status;
  const isAway = status === "needs_response" || status === "lost";
  if (step.kind === "refund" && leftMinor > 0 && !isAway) play.refund({ chargeId, amountMinor });
  if (step.kind === "fail_refund") {
    const refund = stripe.list("refund").find((one) => one.charge === chargeId && one.status === "succeeded");
    if (refund) play.failRefund(refund.id);
  }
  if ((step.kind === "dispute" || step.kind === "inquiry") && leftMinor > 0 && !dispute)
    play.openDispute({ chargeId, amountMinor, isInquiry: step.kind === "inquiry" });
  if (!dispute) return;
  if (step.kind === "escalate" && status === "warning_needs_response" && leftMinor > 0)
    play.escalateInquiry(dispute.id);
  if (status !== "needs_response") return;
  if (step.kind === "win" || step.kind === "lose")
    play.closeDispute(dispute.id, step.kind === "win" ? "won" : "lost");
}

/** Reads Stripe's side without our adapter: the money that moved, by its own list. */
export function readBooks({ stripe, chargeId }: Play): Books {
  const charge = stripe.list("charge").find(({ id }) => id === chargeId);
  const moved = (type: string) => stripe.list("balance_transaction").filter((one) => one.type === type);
  const idsOf = (objects: readonly { id: string; charge?: unknown }[]): Set<string> =>
    new Set(objects.filter((one) => one.charge === chargeId).map(({ id }) => id));
  const refunds = idsOf(stripe.list("refund") as { id: string; charge?: unknown }[]);
  const disputes = idsOf(stripe.list("dispute") as { id: string; charge?: unknown }[]);
  const sumOf = (types: readonly string[], sources: Set<string>): number =>
    types
      .flatMap((type) => moved(type))
      .filter(({ source }) => typeof source === "string" && sources.has(source))
      .reduce((sum, { amount }) => sum + amount, 0);
  return {
    capturedMinor: charge?.amount_captured ?? 0,
    refundedMinor: 0 - sumOf(["refund", "refund_failure"], refunds),
    lostMinor: 0 - sumOf(["adjustment"], disputes),
  };
}

export type Friend = { customerId: string; buyerId: string };

/** A friend Mary has brought, who is known to the shop. */
export async function createFriend(story: Story, name: string): Promise<Friend> {
  const { database, stripe, mary, clock } = story;
  const email = `${name}@example.com`;
  const buyer = stripe.play.createCustomer({ email });
  const { customerId } = await createCustomer(database, { email, stripeCustomerId: buyer.id });
  await createReferral(database, {
    referrerId: mary.customerId,
    refereeId: customerId,
    joinedAt: clock.now(),
    state: "joined",
  });
  return { customerId, buyerId: buyer.id };
}
