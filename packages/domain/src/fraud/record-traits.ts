import type { Transaction } from "@worth/db";

export type Trait = { kind: "payment_fingerprint" | "shipping_address"; hash: string };

/** Remembers what a customer paid with or had things sent to, as hashes, to tell one person from two. */
export async function recordTraits(
  transaction: Transaction,
  { customerId, traits, now }: { customerId: string; traits: readonly Trait[]; now: Date },
): Promise<void> {
  if (traits.length === 0) return;
  await transaction.customerTrait.createMany({
    data: traits.map((trait) => ({ customerId, ...trait, recordedAt: now })),
    skipDuplicates: true,
  });
}
