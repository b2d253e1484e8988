import fc from "fast-check";
import type { Story } from "../../world/start-story.ts";

/** One thing that happens to a friend's payments; `pick` chooses among what is there, `part` is a share in percent. */
export type Step =
  | { kind: "pay"; amountMinor: number; taxPercent: number; isInvoice: boolean }
  | { kind: "refund" | "fail_refund" | "dispute" | "close_dispute"; pick: number; part: number };

const pick = { pick: fc.nat(100), part: fc.integer({ min: 1, max: 100 }) };

const pay: fc.Arbitrary<Step> = fc.record({
  kind: fc.constant("pay" as const),
  amountMinor: fc.integer({ min: 50, max: 500_00 }),
  taxPercent: fc.integer({ min: 0, max: 25 }),
  isInvoice: fc.boolean(),
});
const takeBack = (kind: Exclude<Step["kind"], "pay">): fc.Arbitrary<Step> =>
  fc.record({ kind: fc.constant(kind), ...pick });

/** A purchase, then anything: more of them, part and whole refunds, refunds that fail, disputes opened, won and lost. */
export const paymentStories: fc.Arbitrary<Step[]> = fc
  .tuple(
    pay,
    fc.array(
      fc.oneof(
        { weight: 1, arbitrary: pay },
        { weight: 4, arbitrary: takeBack("refund") },
        { weight: 1, arbitrary: takeBack("fail_refund") },
        { weight: 2, arbitrary: takeBack("dispute") },
        { weight: 3, arbitrary: takeBack("close_dispute") },
      ),
      { minLength: 3, maxLength: 9 },
    ),
  )
  .map(([first, rest]) => [first, ...rest]);

/** Plays a step on Stripe's side when it is possible there; a step that is not changes nothing. */
export function playStep({ stripe }: Pick<Story, "stripe">, buyerId: string, step: Step): void {
  const { play } = stripe;
  if (step.kind === "pay") {
    const { amountMinor, taxPercent, isInvoice } = step;
    const paid = { customerId: buyerId, amountMinor, currency: "usd" };
    if (isInvoice) play.payInvoice({ ...paid, taxMinor: Math.floor((amountMinor * taxPercent) / 100) });
    else play.payCharge(paid);
    return;
  }
  const charges = stripe
    .list("charge")
    .filter(({ customer }) => customer === buyerId)
    .toReversed();
  const charge = charges[step.pick % charges.length];
  if (!charge) return;
  const dispute = stripe.list("dispute").find((one) => one.charge === charge.id);
  const leftMinor = charge.amount - charge.amount_refunded;
  const amountMinor = Math.ceil((leftMinor * step.part) / 100);
  const isOpen = dispute?.status === "needs_response";
  const holdsMoney = isOpen || dispute?.status === "lost";
  if (step.kind === "refund" && leftMinor > 0 && !holdsMoney)
    play.refund({ chargeId: charge.id, amountMinor });
  if (step.kind === "dispute" && leftMinor > 0 && !dispute)
    play.openDispute({ chargeId: charge.id, amountMinor });
  if (step.kind === "close_dispute" && dispute && isOpen)
    play.closeDispute(dispute.id, step.part > 50 ? "won" : "lost");
  if (step.kind === "fail_refund") {
    const refunds = stripe
      .list("refund")
      .filter((one) => one.charge === charge.id && one.status === "succeeded");
    const refund = refunds.toReversed()[step.pick % refunds.length];
    if (refund) play.failRefund(refund.id);
  }
}
