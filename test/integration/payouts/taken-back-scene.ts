import { randomUUID } from "node:crypto";
import { askPayout, getMemberPayouts, releaseHold, verifyLedger } from "@worth/domain";
import { createStaff } from "@worth/factories";
import { expect } from "vitest";
import { expectConserved } from "../../world/expect-conserved.ts";
import { payInvoice, startStory } from "../../world/start-story.ts";
import { readBalances } from "../ledger/balances.ts";

/** Mary was given 25.00 for bringing Leo, had it paid out, and has it; what Leo paid can be given back. */
export async function openPaidOut(rail: "promotion_code" | "customer_balance") {
  const story = await startStory();
  const { stripe, database, deps, drain, mary } = story;
  const { customerId } = mary;
  const charge = payInvoice(story);
  const tell = async () => {
    await stripe.webhooksSettled();
    await drain();
  };
  await tell();
  const { staffId } = await createStaff(database, { role: "owner" });
  const owner = { kind: "staff", staffId, role: "owner" } as const;
  const referral = await database.referral.findFirstOrThrow({ where: { state: "on_hold" } });
  await releaseHold(deps, owner, { referralId: referral.id, note: "A loyal friend." });
  const actor = { kind: "member", userId: "mary", customerId } as const;
  const ask = (amountMinor = 25_00) =>
    askPayout(deps, actor, { rail, currency: "USD", amountMinor, requestKey: randomUUID() });
  const { payoutId } = await ask();
  await drain();
  const { destinationRef } = await database.payout.findUniqueOrThrow({ where: { id: payoutId } });
  return {
    ...story,
    tell,
    owner,
    actor,
    ask,
    payoutId,
    buyerId: destinationRef ?? "",
    /** Leo gets back what he paid, or a part of it. */
    refund: async (amountMinor = charge.amount) => {
      stripe.play.refund({ chargeId: charge.id, amountMinor });
      await tell();
    },
    readMine: async () => {
      const { held, owed } = await readBalances(story.world, customerId, "USD");
      const { payouts } = await getMemberPayouts(deps, actor);
      const mine = payouts.find(({ id }) => id === payoutId);
      return { held, owed, state: mine?.state, isTakenBack: mine?.isTakenBack };
    },
    expectSound: async () => {
      expect(await verifyLedger(database)).toEqual([]);
      await expectConserved(story.world);
    },
  };
}
