import { Prisma, type Reader } from "@worth/db";

/** What a signal noticed about one referral. */
export type Noticed = {
  referralId: string;
  /** Whom it is about: the referrer or the friend. */
  customerId: string;
  /** The others it has to do with. */
  customerIds: string[];
  count: number;
  /** What the count is out of, or the days it was counted over. */
  outOf: number | null;
};

/** Looks at these referrals and says which of them it notices something about. Reads only. */
export type Signal = (reader: Reader, referralIds: readonly string[]) => Promise<Noticed[]>;

/** The referrals that are looked at. */
export const asked = (referralIds: readonly string[]) =>
  Prisma.sql`asked AS (
    SELECT id, "referrerId", "refereeId", "createdAt", source, "qualifyingPurchaseId" FROM referral
    WHERE id = ANY(${referralIds}::text[]) AND "referrerId" <> "refereeId")`;

/** Of somebody who brought thousands, so many are looked at, the newest: nobody's friends make a look endless. */
const mostFriends = 200;

/** What the same referrers brought, from a year before the oldest that is looked at. */
export const recent = Prisma.sql`recent AS (
    SELECT friend.* FROM (SELECT DISTINCT "referrerId" FROM asked) AS referrer
    CROSS JOIN LATERAL (
      SELECT id, "referrerId", "refereeId", "qualifyingPurchaseId" FROM referral
      WHERE referral."referrerId" = referrer."referrerId"
        AND "createdAt" > (SELECT min("createdAt") FROM asked) - interval '365 days'
      ORDER BY "createdAt" DESC LIMIT ${mostFriends}
    ) AS friend)`;

/** The friend of each referral beside its referrer and the others the referrer recommended us to lately. */
export const beside = Prisma.sql`${recent}, beside AS (
    SELECT id, "refereeId", "referrerId" AS "otherId" FROM asked
    UNION
    SELECT asked.id, asked."refereeId", other."refereeId" FROM asked
    JOIN recent AS other ON other."referrerId" = asked."referrerId"
      AND other."refereeId" NOT IN (asked."refereeId", asked."referrerId"))`;
