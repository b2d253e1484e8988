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

/** The friend of each referral beside its referrer and everybody else the referrer recommended us to. */
export const beside = Prisma.sql`beside AS (
    SELECT id, "refereeId", "referrerId" AS "otherId" FROM asked
    UNION
    SELECT asked.id, asked."refereeId", other."refereeId" FROM asked
    JOIN referral AS other ON other."referrerId" = asked."referrerId"
      AND other."refereeId" NOT IN (asked."refereeId", asked."referrerId"))`;
