import { createId, erasedName } from "@worth/contracts";
import { lockKey, type Transaction } from "@worth/db";
import { createCustomer } from "../customers/create-customer.ts";
import { findCustomerByIdentity } from "../customers/find-customer-by-identity.ts";
import { lockMailbox } from "../customers/lock-mailbox.ts";
import { normalizeEmail } from "../customers/normalize-email.ts";
import { resolveCustomer } from "../customers/resolve-customer.ts";
import type { Cipher } from "../ports/cipher.ts";
import type { PaymentTruth } from "../ports/payments.ts";
import { findErased } from "../privacy/do-not-return.ts";

/**
 * The customer behind a payment: by the provider's id, then by an e-mail address that was proven, else a new one.
 * An address nobody proved never joins two people; it is kept with the new customer, who can prove it later.
 */
export async function findOrCreateBuyer(
  transaction: Transaction,
  cipher: Cipher,
  buyer: PaymentTruth["customer"],
): Promise<{ id: string }> {
  const stripe = { kind: "stripe_customer" as const, normalizedValue: buyer.providerId };
  await lockKey(transaction, "stripe_customer", buyer.providerId);
  const known = await findCustomerByIdentity(transaction, stripe);
  if (known) return known;
  if (await wasErased(transaction, cipher, buyer))
    return createCustomer(transaction, { displayName: erasedName, identities: [] });
  const identity = { ...stripe, value: buyer.providerId };
  const normalizedEmail = buyer.email === null ? null : normalizeEmail(buyer.email);
  if (normalizedEmail !== null) await lockMailbox(transaction, normalizedEmail);
  const holder = normalizedEmail && (await findEmailHolder(transaction, normalizedEmail));
  if (holder && holder.isVerified) {
    await transaction.customerIdentity.create({
      data: { id: createId("customerIdentity"), customerId: holder.customerId, ...identity },
    });
    return { id: holder.customerId };
  }
  const email =
    buyer.email && normalizedEmail && !holder
      ? [{ kind: "email" as const, value: buyer.email, normalizedValue: normalizedEmail }]
      : [];
  return createCustomer(transaction, {
    displayName: buyer.name ?? buyer.email ?? buyer.providerId,
    identities: [identity, ...email],
  });
}

/** Whoever was erased is not recognised again: what they pay is revenue of nobody in particular. */
async function wasErased(
  transaction: Transaction,
  cipher: Cipher,
  { providerId, email }: PaymentTruth["customer"],
): Promise<boolean> {
  const identities = [
    { kind: "stripe_customer", normalizedValue: providerId },
    ...(email === null ? [] : [{ kind: "email", normalizedValue: normalizeEmail(email) }]),
  ];
  return (await findErased(transaction, cipher, identities)).length > 0;
}

async function findEmailHolder(transaction: Transaction, normalizedValue: string) {
  const identity = await transaction.customerIdentity.findUnique({
    where: { kind_normalizedValue: { kind: "email", normalizedValue } },
    select: { verifiedAt: true, customerId: true },
  });
  if (!identity) return null;
  const customerId = (await resolveCustomer(transaction, identity.customerId)) ?? identity.customerId;
  return { customerId, isVerified: identity.verifiedAt !== null };
}
