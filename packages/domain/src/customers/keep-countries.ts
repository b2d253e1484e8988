import type { Transaction } from "@worth/db";

/** Where a purchase says that its buyer is; null when it does not say. */
export type ToldCountry = { customerId: string; country: string | null; occurredAt: Date };

/**
 * Keeps where customers are as their latest purchase says. An older one tells it only of somebody of whom nothing was
 * known, and what is known is never forgotten.
 */
export async function keepCountries(transaction: Transaction, told: readonly ToldCountry[]): Promise<void> {
  const named = told.filter(({ country }) => country !== null);
  if (named.length === 0) return;
  await transaction.$executeRaw`
    UPDATE customer SET country = latest.country
    FROM (
      SELECT DISTINCT ON (coalesce(bought."mergedIntoId", bought.id)) coalesce(bought."mergedIntoId", bought.id) AS id,
        told.country, told."occurredAt"
      FROM jsonb_to_recordset(${JSON.stringify(named)}::jsonb)
        AS told ("customerId" text, country text, "occurredAt" timestamptz)
        JOIN customer AS bought ON bought.id = told."customerId"
      ORDER BY coalesce(bought."mergedIntoId", bought.id), told."occurredAt" DESC
    ) AS latest
    WHERE customer.id = latest.id AND customer.country IS DISTINCT FROM latest.country
      AND (customer.country IS NULL OR NOT EXISTS (
        SELECT FROM purchase
        WHERE purchase."customerId" = customer.id AND purchase."occurredAt" > latest."occurredAt"))`;
}
