import { AppError, type ToldCustomer } from "@worth/contracts";
import { lockKey, type Transaction } from "@worth/db";
import { createCustomer } from "../customers/create-customer.ts";
import { findCustomerByIdentity } from "../customers/find-customer-by-identity.ts";
import { lockMailbox } from "../customers/lock-mailbox.ts";
import { normalizeEmail } from "../customers/normalize-email.ts";
import { resolveCustomer } from "../customers/resolve-customer.ts";
import type { Cipher } from "../ports/cipher.ts";
import { isErased } from "../privacy/do-not-return.ts";
import { findOrCreateBuyer } from "../purchases/find-or-create-buyer.ts";

const unknown = () => new AppError("customer_unknown", { field: "customer" });

type Key = { kind: "email" | "external" | "stripe_customer"; value: string; normalizedValue: string };

/** The identity a machine names somebody by. Like staff with their file, it vouches for addresses nobody proved. */
function keyOf(told: Exclude<ToldCustomer, { id: string }>): Key {
  if ("email" in told)
    return { kind: "email", value: told.email, normalizedValue: normalizeEmail(told.email) };
  if ("stripeCustomerId" in told) {
    const value = told.stripeCustomerId;
    return { kind: "stripe_customer", value, normalizedValue: value };
  }
  const value = told.externalId.normalize("NFC");
  return { kind: "external", value, normalizedValue: value };
}

/** Who is meant, merges followed. @throws AppError customer_unknown */
export async function findTold(transaction: Transaction, told: ToldCustomer): Promise<string> {
  if ("id" in told) {
    const id = await resolveCustomer(transaction, told.id);
    if (id === null) throw unknown();
    return id;
  }
  const { kind, normalizedValue } = keyOf(told);
  const known = await findCustomerByIdentity(transaction, { kind, normalizedValue });
  if (!known) throw unknown();
  return known.id;
}

/**
 * Who is meant, or a new customer known by this alone: their payment may be told later.
 * @throws AppError customer_unknown for an id of ours nobody has, person_erased
 */
export async function findOrCreateTold(
  transaction: Transaction,
  cipher: Cipher,
  told: ToldCustomer,
): Promise<string> {
  if ("id" in told) return findTold(transaction, told);
  if ("stripeCustomerId" in told) {
    const buyer = { providerId: told.stripeCustomerId, email: null, name: null };
    return (await findOrCreateBuyer(transaction, cipher, buyer)).id;
  }
  const key = keyOf(told);
  if (key.kind === "email") await lockMailbox(transaction, key.normalizedValue);
  else await lockKey(transaction, "external", key.normalizedValue);
  const known = await findCustomerByIdentity(transaction, {
    kind: key.kind,
    normalizedValue: key.normalizedValue,
  });
  if (known) return known.id;
  if (await isErased(transaction, cipher, key)) throw new AppError("person_erased", { field: "customer" });
  const { id } = await createCustomer(transaction, { displayName: key.value, identities: [key] });
  return id;
}
