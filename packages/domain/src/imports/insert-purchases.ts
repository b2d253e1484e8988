import { createId } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import { customerKeyText, type CustomerIds } from "./find-or-create-customers.ts";
import type { ProductIds } from "./find-or-create-products.ts";
import type { IdentifiedRow } from "./reading/read-purchases.ts";

type Known = {
  /** Where they come from: a file, or a system that told of one. */
  from: { source: "import"; importId: string } | { source: "api"; importId: null };
  customerIds: CustomerIds;
  productIds: ProductIds;
};

/** What is written of a row. */
type Row = Pick<
  IdentifiedRow,
  "customer" | "sourceKey" | "currency" | "amountMinor" | "occurredAt" | "productRef"
>;

/** Writes the rows nobody wrote before, by their source keys, and returns how many those were and whose. */
export async function insertPurchases(
  transaction: Transaction,
  rows: readonly Row[],
  { from: { source, importId }, customerIds, productIds }: Known,
): Promise<{ addedCount: number; buyerIds: string[] }> {
  const purchases = rows.map((row) => ({
    id: createId("purchase"),
    customerId: customerIds.get(customerKeyText(row.customer)),
    sourceKey: row.sourceKey,
    currency: row.currency,
    amountMinor: row.amountMinor,
    occurredAt: new Date(row.occurredAt).toISOString(),
    lineId: createId("purchaseLine"),
    productId: row.productRef === null ? null : productIds.get(row.productRef),
  }));
  const added = await transaction.$queryRaw<{ id: string; customerId: string }[]>`
    INSERT INTO purchase (id, "customerId", source, "sourceKey", currency, "capturedMinor", "occurredAt", "importId")
    SELECT id, "customerId", ${source}::purchase_source, "sourceKey", currency, "amountMinor", "occurredAt", ${importId}
    FROM jsonb_to_recordset(${JSON.stringify(purchases)}::jsonb)
      AS row (id text, "customerId" text, "sourceKey" text, currency text, "amountMinor" bigint,
        "occurredAt" timestamptz)
    ON CONFLICT (source, "sourceKey") DO NOTHING
    RETURNING id, "customerId"`;
  const addedIds = new Set(added.map(({ id }) => id));
  const lines = purchases.flatMap(({ id, lineId, productId, amountMinor }) =>
    productId && addedIds.has(id) ? { id: lineId, purchaseId: id, productId, amountMinor } : [],
  );
  if (lines.length > 0) await transaction.purchaseLine.createMany({ data: lines });
  return { addedCount: added.length, buyerIds: [...new Set(added.map(({ customerId }) => customerId))] };
}
