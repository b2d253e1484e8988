import { randomUUID } from "node:crypto";
import { acceptDifference, askPayout, verifyLedger } from "@worth/domain";
import { createMember } from "@worth/factories";
import { expect, test } from "vitest";
import { setStanding } from "../integration/ledger/balances.ts";
import { compareNow, createOwner, kindsOf } from "../integration/reconciling/books-scene.ts";
import { startStory, type Story } from "../world/start-story.ts";
import { inForm } from "./form.ts";
import { reportFigure } from "./report.ts";
import { createFriend, playMoney, readBooks } from "./stripe-money-story.ts";

const count = inForm({ short: 12, promised: 400 });
const limitMs = inForm({ short: 180_000, promised: 3_600_000 });

/** Friends who each buy, of whom many give something back or dispute it. */
async function playPayments(story: Story, from: number, until: number): Promise<string[]> {
  const chargeIds: string[] = [];
  for (let index = from; index < until; index += 1) {
    const { buyerId } = await createFriend(story, `friend-${index}`);
    story.stripe.play.payInvoice({
      customerId: buyerId,
      amountMinor: 100_00 + index,
      taxMinor: index,
      currency: "usd",
    });
    const [charge] = story.stripe.list("charge");
    const chargeId = charge?.id ?? "";
    const play = { stripe: story.stripe, chargeId };
    if (index % 2 === 0) playMoney(play, { kind: "refund", part: 30 });
    if (index % 3 === 0) playMoney(play, { kind: "dispute", part: 50 });
    if (index % 6 === 0) playMoney(play, { kind: "win", part: 1 });
    chargeIds.push(chargeId);
  }
  await story.stripe.webhooksSettled();
  return chargeIds;
}

/** Members with credit on their next invoice, which the provider has in its books under our ids. */
async function payOut(story: Story): Promise<void> {
  for (let index = 0; index < 3; index += 1) {
    const email = `payee-${index}@example.com`;
    const { customerId } = await createMember(story.database, { displayName: `Payee ${index}`, email });
    await setStanding(story, { customerId, standing: "given", amount: 20_00 });
    const member = { kind: "member", userId: email, customerId } as const;
    const asked = { rail: "customer_balance", currency: "USD", amountMinor: 20_00 } as const;
    await askPayout(story.deps, member, { ...asked, requestKey: randomUUID() });
  }
}

/** Payments whose facts are not what the provider's money says. */
async function listWrong({ database, stripe }: Story, chargeIds: readonly string[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const chargeId of chargeIds) {
    const books = readBooks({ stripe, chargeId });
    const charge = stripe.list("charge").find(({ id }) => id === chargeId);
    const sourceKey = typeof charge?.payment_intent === "string" ? charge.payment_intent : "";
    const purchase = await database.purchase.findUnique({
      where: { source_sourceKey: { source: "stripe", sourceKey } },
      include: { refunds: true, disputes: true },
    });
    const isTaken = (purchase?.refunds.length ?? 0) > 0 === books.refundedMinor > 0;
    const isDisputed =
      (purchase?.disputes.reduce((sum, { amountMinor }) => sum + amountMinor, 0) ?? 0) > 0 ===
      books.lostMinor > 0;
    const isWhole = (purchase?.capturedMinor ?? 0) + (purchase?.taxMinor ?? 0) === books.capturedMinor;
    if (!isTaken || !isDisputed || !isWhole) wrong.push(sourceKey);
  }
  return wrong;
}

test(
  "one comparison recovers every twentieth webhook and a whole window of them, and flags the foreign alone",
  async () => {
    const story = await startStory({ now: new Date() });
    const owner = await createOwner(story);
    const part = Math.ceil(count / 3);
    story.stripe.setWebhookSwitches({ dropEvery: 20 });
    const chargeIds = await playPayments(story, 0, part);
    await story.drain();
    story.stripe.setWebhookSwitches({ dropEvery: 0, dropTypes: ["*"] });
    chargeIds.push(...(await playPayments(story, part, 2 * part)));
    story.stripe.setWebhookSwitches({ dropTypes: [], dropEvery: 20 });
    chargeIds.push(...(await playPayments(story, 2 * part, count)));
    await payOut(story);
    for (const kind of ["charge", "transfer", "credit"] as const)
      story.stripe.play.createForeign({ kind, amountMinor: 30_00, currency: "usd" });
    await story.stripe.webhooksSettled();
    await story.drain();
    const missed = (await listWrong(story, chargeIds)).length;
    expect(missed).toBeGreaterThan(0);

    const found = await compareNow(story, owner);
    const stillWrong = await listWrong(story, chargeIds);
    const flagged = kindsOf(found);
    reportFigure(
      "M7",
      `${found.recoveredCount} events and ${missed} payments recovered in one run, ${stillWrong.length} left; ${flagged.length} of 3 foreign flagged, ${Math.max(0, flagged.length - 3)} false alarms`,
    );
    expect(stillWrong).toEqual([]);
    expect(flagged).toEqual(["credit_foreign", "payment_foreign", "transfer_foreign"]);
    expect(await countMissing(story)).toBe(0);
    expect(await verifyLedger(story.database)).toEqual([]);

    for (const { id: differenceId } of found.differences)
      await acceptDifference(story.deps, owner, { differenceId, note: "Ours, by hand." });
    expect(await compareNow(story, owner)).toMatchObject({
      recoveredCount: 0,
      correctedCount: 0,
      openCount: 0,
    });
  },
  limitMs,
);

/** Events of money that the provider has and we do not. */
async function countMissing({ database, stripe }: Story): Promise<number> {
  const told = stripe
    .list("event")
    .filter(({ type }) => /^(charge\.(succeeded|refund|dispute)|refund\.|invoice\.paid)/.test(type));
  const held = new Set((await database.providerEvent.findMany()).map(({ externalId }) => externalId));
  return told.filter(({ id }) => !held.has(id)).length;
}
