import type { Transaction } from "@worth/db";
import { resolveCustomer } from "../customers/resolve-customer.ts";
import type { PaymentTruth } from "../ports/payments.ts";

type Seen = { customerId: string; traits: PaymentTruth["traits"]; now: Date };

/** Remembers what a customer paid with or had things sent to, as hashes, to tell one person from two. */
export async function recordTraits(
  transaction: Transaction,
  { customerId: buyerId, traits, now }: Seen,
): Promise<void> {
  if (traits.length === 0) return;
  const customerId = (await resolveCustomer(transaction, buyerId)) ?? buyerId;
  await transaction.customerTrait.createMany({
    data: traits.map((trait) => ({ customerId, ...trait, recordedAt: now })),
    skipDuplicates: true,
  });
}
