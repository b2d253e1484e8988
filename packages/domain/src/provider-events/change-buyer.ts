import { createId } from "@worth/contracts";
import { lockKey, type Transaction } from "@worth/db";
import { findCustomerByIdentity } from "../customers/find-customer-by-identity.ts";
import { lockMailbox } from "../customers/lock-mailbox.ts";
import { normalizeEmail } from "../customers/normalize-email.ts";
import { listAliases } from "../customers/resolve-customer.ts";
import type { Cipher } from "../ports/cipher.ts";
import type { ProviderCustomer } from "../ports/payments.ts";
import { isErased } from "../privacy/do-not-return.ts";

/**
 * Follows what the provider says of a customer we know: a name nobody changed here, the address nobody proved, and their
 * country. An address somebody proved stays theirs, and one that is somebody else's is not taken. Who is deleted there
 * is still known by their old id, which their payments name. False when nothing here follows.
 */
export async function changeBuyer(
  transaction: Transaction,
  cipher: Pick<Cipher, "hash">,
  told: ProviderCustomer,
): Promise<boolean> {
  await lockKey(transaction, "stripe_customer", told.providerId);
  const identity = { kind: "stripe_customer", normalizedValue: told.providerId } as const;
  const customer = await findCustomerByIdentity(transaction, identity);
  if (!customer) return false;
  const isRenamed = await rename(transaction, customer.id, told);
  const isForgotten = await forgetFormer(transaction, customer.id, told);
  const isAdded = await addAddress(transaction, cipher, customer.id, told);
  const isMoved = await move(transaction, customer.id, told);
  return isRenamed || isForgotten || isAdded || isMoved;
}

async function rename(
  transaction: Transaction,
  customerId: string,
  { name, formerName, formerEmail }: ProviderCustomer,
): Promise<boolean> {
  const former = formerName ?? formerEmail;
  if (name === null || former === null || name === former) return false;
  const { count } = await transaction.customer.updateMany({
    where: { id: customerId, displayName: former },
    data: { displayName: name },
  });
  return count > 0;
}

async function forgetFormer(
  transaction: Transaction,
  customerId: string,
  { email, formerEmail }: ProviderCustomer,
): Promise<boolean> {
  if (formerEmail === null) return false;
  const normalizedValue = normalizeEmail(formerEmail);
  if (email !== null && normalizeEmail(email) === normalizedValue) return false;
  await lockMailbox(transaction, normalizedValue);
  const { count } = await transaction.customerIdentity.deleteMany({
    where: {
      kind: "email",
      normalizedValue,
      verifiedAt: null,
      customerId: { in: await listAliases(transaction, customerId) },
    },
  });
  return count > 0;
}

async function addAddress(
  transaction: Transaction,
  cipher: Pick<Cipher, "hash">,
  customerId: string,
  { email }: ProviderCustomer,
): Promise<boolean> {
  if (email === null) return false;
  const normalizedValue = normalizeEmail(email);
  await lockMailbox(transaction, normalizedValue);
  if (await isErased(transaction, cipher, { kind: "email", normalizedValue })) return false;
  const { count } = await transaction.customerIdentity.createMany({
    data: [{ id: createId("customerIdentity"), customerId, kind: "email", value: email, normalizedValue }],
    skipDuplicates: true,
  });
  return count > 0;
}

async function move(
  transaction: Transaction,
  customerId: string,
  { country }: ProviderCustomer,
): Promise<boolean> {
  if (country === null) return false;
  const { count } = await transaction.customer.updateMany({
    where: { id: customerId, OR: [{ country: null }, { country: { not: country } }] },
    data: { country },
  });
  return count > 0;
}
