import { createHash } from "node:crypto";
import { weighReferral } from "@worth/domain";
import { inTransaction, type Database } from "@worth/db";

/** One card and one door: what the demo's traits stand for. A real trait is hashed with the app's secret. */
const traits = [
  { kind: "payment_fingerprint", hash: createHash("sha256").update("demo card").digest("base64url") },
  { kind: "shipping_address", hash: createHash("sha256").update("demo door").digest("base64url") },
] as const;

/**
 * Somebody outside the told stories paid for their friend's first purchase and had it sent home, so that the referral
 * waits in the queue from that day on. The signals find it out by themselves.
 */
export async function holdSuspicion(database: Database): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const referral = await transaction.referral.findFirst({
      where: { state: "on_hold", source: "link", referrer: { displayName: { not: "Mary Sample" } } },
      orderBy: { holdUntil: "desc" },
      include: { qualifyingPurchase: { select: { occurredAt: true } } },
    });
    const paidAt = referral?.qualifyingPurchase?.occurredAt;
    if (!referral || !paidAt) throw new Error("The demo has no referral on hold to be suspicious of.");
    await transaction.customerTrait.createMany({
      data: [referral.referrerId, referral.refereeId].flatMap((customerId) =>
        traits.map((trait) => ({ customerId, ...trait, recordedAt: paidAt })),
      ),
    });
    await weighReferral(transaction, { referralId: referral.id, now: paidAt });
  });
}
