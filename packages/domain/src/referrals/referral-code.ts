import { randomInt } from "node:crypto";
import { createId } from "@worth/contracts";
import type { Database, Transaction } from "@worth/db";
import { resolveCustomer } from "../customers/resolve-customer.ts";
import { firstName } from "../customers/first-name.ts";

/** No vowels and no look-alikes: a code can be read out and spells nothing. */
const alphabet = "bcdfghjkmnpqrstvwxz23456789";

/** 27^8 possible endings behind a name: guessing one of a thousand codes takes some 10^8 tries. */
const endingLength = 8;

/** A code that begins with the member's name and ends in chance, such as mary-4k2pw7xq. */
export function inventReferralCode(displayName: string): string {
  const ascii = firstName(displayName)
    .normalize("NFKD")
    .replaceAll(/[^a-zA-Z]/g, "");
  return `${ascii.toLowerCase().slice(0, 16) || "friend"}-${inventEnding(endingLength)}`;
}

/** Chance alone, that can be read out and spells nothing. */
export const inventEnding = (length: number): string =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join("");

/** The member's one code. Two codes alike are so rare that the unique key may end the transaction. */
export async function createReferralCode(
  transaction: Transaction,
  customer: { id: string; displayName: string },
): Promise<void> {
  await transaction.referralCode.create({
    data: {
      id: createId("referralCode"),
      customerId: customer.id,
      code: inventReferralCode(customer.displayName),
    },
  });
}

/** The code's row and who owns it today, or null for a code nobody has. Codes outlive a merge: both lead to the one. */
export async function findReferralCode(database: Database | Transaction, code: string) {
  const found = await database.referralCode.findUnique({
    where: { code: code.trim().toLowerCase() },
    select: { id: true, code: true, customerId: true },
  });
  if (!found) return null;
  const customer = await database.customer.findUniqueOrThrow({
    where: { id: (await resolveCustomer(database, found.customerId)) ?? found.customerId },
    select: { id: true, displayName: true },
  });
  return { id: found.id, code: found.code, customer };
}
