import type { Reader, Transaction } from "@worth/db";
import { normalizeEmail } from "../customers/normalize-email.ts";
import { listAliases } from "../customers/resolve-customer.ts";
import { isKept } from "../purchases/kept-purchase.ts";
import { rulesInForce } from "../rules/active-rules.ts";

export type AuthorFacts = {
  verifiedPurchaseId: string | null;
  isIncentivised: boolean;
  isEmployee: boolean;
  isRelative: boolean;
};

/** What readers must know about an author, found in facts alone: nothing of it is asked or typed. */
export async function findAuthorFacts(
  transaction: Transaction,
  { customerId, productId, now }: { customerId: string; productId: string; now: Date },
): Promise<AuthorFacts> {
  const aliases = await listAliases(transaction, customerId);
  const staff = await transaction.staffUser.findMany({ select: { email: true } });
  const addresses = staff.map(({ email }) => normalizeEmail(email));
  const isEmployee = await hasAddress(transaction, aliases, addresses);
  return {
    verifiedPurchaseId: await findKeptPurchase(transaction, aliases, productId),
    isIncentivised: await isRewarded(transaction, now),
    isEmployee,
    isRelative: !isEmployee && (await sharesTrait(transaction, aliases, addresses)),
  };
}

/** Whether a reward is promised for any review that is submitted now; whoever knows that has an incentive. */
export async function isRewarded(reader: Reader, now: Date): Promise<boolean> {
  return (await rulesInForce(reader, now, "review_submitted")).length > 0;
}

async function hasAddress(
  transaction: Transaction,
  aliases: string[],
  addresses: string[],
): Promise<boolean> {
  const known = await transaction.customerIdentity.count({
    where: { customerId: { in: aliases }, kind: "email", normalizedValue: { in: addresses } },
  });
  return known > 0;
}

/** Pays with a card, or has things sent to an address, that somebody of the staff also uses. */
async function sharesTrait(
  transaction: Transaction,
  aliases: string[],
  addresses: string[],
): Promise<boolean> {
  const [found] = await transaction.$queryRaw<{ isShared: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM customer_trait AS mine
      JOIN customer_trait AS theirs USING (kind, hash)
      JOIN customer_identity AS identity ON identity."customerId" = theirs."customerId" AND identity.kind = 'email'
      WHERE mine."customerId" = ANY(${aliases}) AND theirs."customerId" <> ALL(${aliases})
        AND identity."normalizedValue" = ANY(${addresses})
    ) AS "isShared"`;
  return found?.isShared ?? false;
}

/** The latest purchase of the product of which something was kept. */
export async function findKeptPurchase(
  transaction: Transaction,
  aliases: string[],
  productId: string,
): Promise<string | null> {
  const [found] = await transaction.$queryRaw<{ id: string }[]>`
    SELECT purchase.id FROM purchase
    WHERE purchase."customerId" = ANY(${aliases})
      AND EXISTS (SELECT FROM purchase_line WHERE "purchaseId" = purchase.id AND "productId" = ${productId})
      AND ${isKept}
    ORDER BY purchase."occurredAt" DESC, purchase.id DESC LIMIT 1`;
  return found?.id ?? null;
}
