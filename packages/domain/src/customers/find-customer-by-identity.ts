import type { Reader } from "@worth/db";
import { resolveCustomer } from "./resolve-customer.ts";

type Identity = { kind: "email" | "stripe_customer" | "external"; normalizedValue: string };

/** The customer an identity belongs to now, with merges followed; null when nobody is known by it. */
export async function findCustomerByIdentity(
  reader: Reader,
  identity: Identity,
): Promise<{ id: string } | null> {
  const found = await reader.customerIdentity.findUnique({
    where: { kind_normalizedValue: identity },
    select: { customerId: true },
  });
  if (!found) return null;
  return { id: (await resolveCustomer(reader, found.customerId)) ?? found.customerId };
}
