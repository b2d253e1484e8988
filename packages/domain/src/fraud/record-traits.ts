import { lockKey, type Transaction } from "@worth/db";
import { resolveCustomer } from "../customers/resolve-customer.ts";
import type { PaymentTruth } from "../ports/payments.ts";
import { weighReferral } from "./weigh-referral.ts";

type Seen = { customerId: string; traits: PaymentTruth["traits"]; now: Date };

/**
 * Remembers what a customer paid with or had things sent to, as hashes, to tell one person from two. What is new is
 * also held against the referrals on hold it has to do with: the card may be known of the friend before the referrer.
 */
export async function recordTraits(
  transaction: Transaction,
  { customerId: buyerId, traits, now }: Seen,
): Promise<void> {
  if (traits.length === 0) return;
  // Two who pay with one card at the same moment would otherwise not see each other. In one order, as below.
  const keys = traits.map(({ kind, hash }) => `${kind}:${hash}`);
  for (const key of keys.toSorted()) await lockKey(transaction, "trait", key);
  const customerId = (await resolveCustomer(transaction, buyerId)) ?? buyerId;
  const { count } = await transaction.customerTrait.createMany({
    data: traits.map((trait) => ({ customerId, ...trait, recordedAt: now })),
    skipDuplicates: true,
  });
  if (count === 0) return;
  for (const referralId of await lockConcerned(transaction, { customerId, traits }))
    await weighReferral(transaction, { referralId, now });
}

/**
 * The customer's own referral on hold, and those of friends who share one of these traits: friends they brought, or
 * whom their own referrer brought as well. Locked in one order, so that two payments do not wait for each other.
 */
async function lockConcerned(
  transaction: Transaction,
  { customerId, traits }: Pick<Seen, "customerId" | "traits">,
): Promise<string[]> {
  const rows = await transaction.$queryRaw<{ id: string }[]>`
    SELECT referral.id FROM referral
    WHERE state = 'on_hold' AND ("refereeId" = ${customerId} OR (
      ("referrerId" = ${customerId}
        OR "referrerId" IN (SELECT own."referrerId" FROM referral AS own WHERE own."refereeId" = ${customerId}))
      AND EXISTS (SELECT FROM customer_trait AS theirs
        JOIN unnest(${traits.map(({ kind }) => kind)}::text[], ${traits.map(({ hash }) => hash)}::text[])
          AS mine (kind, hash) ON theirs.kind::text = mine.kind AND theirs.hash = mine.hash
        WHERE theirs."customerId" = referral."refereeId")))
    ORDER BY referral.id FOR UPDATE`;
  return rows.map(({ id }) => id);
}
