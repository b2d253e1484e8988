import type { Sql } from "@worth/db";
import { addMonths, type Instant, type PurchaseFacts } from "@worth/scoring";
import type { RecordedPurchase } from "../purchase-fact-of.ts";
import { readPurchases } from "./read-purchases.ts";
import { boundsOf, readTouchesWithin, type Exposed } from "./read-word-of-mouth.ts";
import { findAliases, resolvePeople, type KnownAs } from "./resolve-people.ts";
import { splitFactsOf, type Selection } from "./split-facts-of.ts";

const dayMs = 86_400_000;

/** Stands in a statement for whatever was sold; no product has this id. */
const everyProduct = "";

/** Empty `productIds`: it shipped in everything. */
type Shipped = { shippedAt: Instant; productIds: readonly string[] };

/**
 * What was recorded until `asOf` of the purchases that shipped ideas have a part of, and of everybody who has a share in
 * them. Neither what was sold outside an idea's window is read, nor what its buyers were exposed to too early.
 */
export async function loadIdeaFacts(
  sql: Sql,
  ideas: readonly Shipped[],
  selection: Selection,
): Promise<PurchaseFacts> {
  const { asOf, policy } = selection;
  const sold = await findSold(sql, ideas, selection);
  const resolve = await resolvePeople(
    sql,
    sold.map(({ customerId }) => customerId),
    asOf,
  );
  const people = await findAliases(
    sql,
    [...new Set(sold.map(({ customerId }) => resolve(customerId)))],
    asOf,
  );
  const recorded = await readPurchases(
    sql,
    { by: "id", ids: sold.map(({ id }) => id) },
    { personOf: people.personOf, asOf },
  );
  const touches = await readTouchesWithin(sql, exposedBefore(recorded, people, policy.lookBackDays), asOf);
  return (await splitFactsOf(sql, recorded, { people, touches }, selection)).facts;
}

/** What was sold of what these ideas shipped in, while they had a part of it. */
function findSold(
  sql: Sql,
  ideas: readonly Shipped[],
  { asOf, policy }: Selection,
): Promise<{ id: string; customerId: string }[]> {
  const windows = ideas.flatMap(({ shippedAt, productIds }) => {
    const until = new Date(addMonths(shippedAt, policy.innovationWindowMonths));
    const products = productIds.length === 0 ? [everyProduct] : productIds;
    return products.map((productId) => ({ productId, from: new Date(shippedAt), until }));
  });
  const bought = `"occurredAt" BETWEEN shipped."from" AND shipped.until AND "recordedAt" <= $4`;
  return sql(
    `WITH shipped AS (SELECT * FROM unnest($1::text[], $2::timestamptz[], $3::timestamptz[]) AS of ("productId", "from", until))
     SELECT purchase.id, "customerId" FROM shipped JOIN purchase_line AS line USING ("productId")
     JOIN purchase ON purchase.id = line."purchaseId" AND ${bought}
     UNION
     SELECT purchase.id, "customerId" FROM shipped JOIN purchase ON ${bought} WHERE "productId" = '${everyProduct}'`,
    [windows.map(({ productId }) => productId), ...boundsOf(windows), asOf],
  );
}

/** Every id of those who bought, from the look-back before their first of these purchases to their last. */
function exposedBefore(
  recorded: readonly RecordedPurchase[],
  { ids, personOf }: KnownAs,
  lookBackDays: number,
): Exposed[] {
  const bought = new Map<string, { first: Instant; last: Instant }>();
  for (const { customerId, occurredAt } of recorded) {
    const { first, last } = bought.get(customerId) ?? { first: occurredAt, last: occurredAt };
    bought.set(customerId, { first: Math.min(first, occurredAt), last: Math.max(last, occurredAt) });
  }
  return ids.flatMap((id) => {
    const times = bought.get(personOf(id));
    return times
      ? [{ id, from: new Date(times.first - lookBackDays * dayMs), until: new Date(times.last) }]
      : [];
  });
}
