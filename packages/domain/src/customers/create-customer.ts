import { createId } from "@worth/contracts";
import type { Transaction } from "@worth/db";

type NewCustomer = {
  displayName: string;
  identities: {
    kind: "email" | "stripe_customer" | "external";
    value: string;
    normalizedValue: string;
    verifiedAt?: Date;
  }[];
};

/** A customer with the identities they are known by. A taken identity is refused by the database. */
export async function createCustomer(
  transaction: Transaction,
  customer: NewCustomer,
): Promise<{ id: string }> {
  const id = createId("customer");
  await transaction.customer.create({
    data: {
      id,
      displayName: customer.displayName,
      identities: {
        create: customer.identities.map((identity) => ({ id: createId("customerIdentity"), ...identity })),
      },
    },
  });
  return { id };
}
