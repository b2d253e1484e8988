import { hash } from "node:crypto";
import type { PurchaseRow } from "./read-row.ts";

type Meaning = Pick<PurchaseRow, "customer" | "occurredAt" | "amountMinor" | "currency" | "productRef">;

/**
 * Gives every row of one file the key that makes it one purchase: what it means, however it was written, and the how
 * manieth row with that meaning it is. So two identical rows are two purchases, and the same file, or one that holds it,
 * gives the same keys again.
 */
export function createRowIdentity(): (row: Meaning) => string {
  const seen = new Map<string, number>();
  return ({ customer, occurredAt, amountMinor, currency, productRef }) => {
    const { kind, normalizedValue } = customer;
    const meaning = JSON.stringify([kind, normalizedValue, occurredAt, amountMinor, currency, productRef]);
    const digest = hash("sha256", meaning, "base64url");
    const occurrence = (seen.get(digest) ?? 0) + 1;
    seen.set(digest, occurrence);
    return `${digest}:${occurrence}`;
  };
}
