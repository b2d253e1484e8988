import { asked, type Noticed, type Signal } from "./signal.ts";

/** Where anybody gets a mailbox; and, from RFC 2606, the domains that belong to nobody. */
const nobodysDomains = [
  "aol.com",
  "gmail.com",
  "gmx.de",
  "gmx.net",
  "hotmail.com",
  "icloud.com",
  "live.com",
  "mail.com",
  "mail.ru",
  "me.com",
  "msn.com",
  "outlook.com",
  "proton.me",
  "protonmail.com",
  "qq.com",
  "163.com",
  "web.de",
  "yahoo.com",
  "yandex.ru",
  "zoho.com",
  "example.com",
  "example.net",
  "example.org",
];

/** The two work for one company: they are known to, or their addresses say so. */
export const companyDomain: Signal = (reader, referralIds) =>
  reader.$queryRaw<Noticed[]>`
    WITH ${asked(referralIds)}, involved AS (
      SELECT "refereeId" AS id FROM asked UNION SELECT "referrerId" FROM asked
    ), workplace AS (
      SELECT "customerId", split_part("normalizedValue", '@', 2) AS name
      FROM customer_identity JOIN involved ON involved.id = "customerId"
      WHERE kind = 'email' AND split_part("normalizedValue", '@', 2) <> ALL(${nobodysDomains}::text[])
      UNION
      SELECT customer.id, "companyId" FROM customer JOIN involved USING (id) WHERE "companyId" IS NOT NULL
    )
    SELECT DISTINCT asked.id AS "referralId", "refereeId" AS "customerId", ARRAY["referrerId"] AS "customerIds",
      1 AS count, NULL::int AS "outOf"
    FROM asked
    JOIN workplace AS mine ON mine."customerId" = "refereeId"
    JOIN workplace AS theirs ON theirs."customerId" = "referrerId" AND theirs.name = mine.name`;
