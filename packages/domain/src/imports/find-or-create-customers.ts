import { createId } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import type { CustomerKey } from "./reading/parse-customer.ts";
import type { PurchaseRow } from "./reading/read-row.ts";

/** Customers by `customerKeyText`. */
export type CustomerIds = Map<string, string>;

export const customerKeyText = ({ kind, normalizedValue }: CustomerKey): string =>
  `${kind}:${normalizedValue}`;

/**
 * Adds to `ids` who bought these rows. Staff vouch for their file, so an address that was never proven counts too; a
 * customer nobody knew is made, with the first name the rows give.
 */
export async function findOrCreateCustomers(
  transaction: Transaction,
  rows: readonly PurchaseRow[],
  ids: CustomerIds,
): Promise<void> {
  const unknown = Map.groupBy(rows, ({ customer }) => customerKeyText(customer));
  for (const key of unknown.keys()) if (ids.has(key)) unknown.delete(key);
  if (unknown.size === 0) return;
  const keys = [...unknown.values()].flatMap(([row]) => row?.customer ?? []);
  await findCustomers(transaction, keys, ids);
  const strangers = [...unknown]
    .filter(([key]) => !ids.has(key))
    .flatMap(([, [first, ...more]]) => {
      if (!first) return [];
      const named = [first, ...more].find(({ customerName }) => customerName !== null);
      return { ...first.customer, displayName: named?.customerName ?? first.customer.value };
    });
  if (strangers.length === 0) return;
  await createCustomers(transaction, strangers);
  await findCustomers(transaction, strangers, ids);
}

async function findCustomers(
  transaction: Transaction,
  keys: readonly CustomerKey[],
  ids: CustomerIds,
): Promise<void> {
  const found = await transaction.$queryRaw<(CustomerKey & { customerId: string })[]>`
    SELECT identity.kind::text AS kind, identity."normalizedValue",
      coalesce(customer."mergedIntoId", customer.id) AS "customerId"
    FROM jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) AS key (kind identity_kind, "normalizedValue" text)
      JOIN customer_identity AS identity USING (kind, "normalizedValue")
      JOIN customer ON customer.id = identity."customerId"`;
  for (const row of found) ids.set(customerKeyText(row), row.customerId);
}

/** Somebody may become known elsewhere at the same moment; the customer made here in vain goes again. */
async function createCustomers(
  transaction: Transaction,
  strangers: readonly (CustomerKey & { displayName: string })[],
): Promise<void> {
  const rows = strangers.map((stranger) => ({
    ...stranger,
    customerId: createId("customer"),
    identityId: createId("customerIdentity"),
  }));
  await transaction.$executeRaw`
    INSERT INTO customer (id, "displayName")
    SELECT "customerId", "displayName"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row ("customerId" text, "displayName" text)`;
  await transaction.$executeRaw`
    INSERT INTO customer_identity (id, "customerId", kind, value, "normalizedValue")
    SELECT "identityId", "customerId", kind, value, "normalizedValue"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS row ("identityId" text, "customerId" text, kind identity_kind, value text, "normalizedValue" text)
    ORDER BY kind, "normalizedValue"
    ON CONFLICT (kind, "normalizedValue") DO NOTHING`;
  const inVain = await transaction.$queryRaw<{ customerId: string }[]>`
    DELETE FROM value_snapshot
    WHERE "customerId" = ANY(${rows.map(({ customerId }) => customerId)}::text[])
      AND NOT EXISTS (SELECT 1 FROM customer_identity AS identity
        WHERE identity."customerId" = value_snapshot."customerId")
    RETURNING "customerId"`;
  const inVainIds = [...new Set(inVain.map(({ customerId }) => customerId))];
  if (inVainIds.length > 0) await transaction.customer.deleteMany({ where: { id: { in: inVainIds } } });
}
