import { AppError, idSchema } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import { findCustomerByIdentity } from "../customers/find-customer-by-identity.ts";
import { normalizeEmail } from "../customers/normalize-email.ts";
import { resolveCustomer } from "../customers/resolve-customer.ts";

/** A customer as staff name them: by id, or by an address they are known under. @throws AppError named_nobody */
export async function findNamedCustomer(transaction: Transaction, named: string): Promise<string> {
  const byId = idSchema("customer").safeParse(named);
  const customerId = byId.success
    ? await resolveCustomer(transaction, byId.data)
    : ((await findCustomerByIdentity(transaction, { kind: "email", normalizedValue: normalizeEmail(named) }))
        ?.id ?? null);
  if (customerId === null) throw new AppError("named_nobody", { field: "customer" });
  return customerId;
}
