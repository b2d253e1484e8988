import { isDisposable } from "./is-disposable.ts";
import { asked, type Signal } from "./signal.ts";

type Address = { referralId: string; customerId: string; domain: string };

/** The friend's mailbox is one that is thrown away. */
export const disposableDomain: Signal = async (reader, referralIds) => {
  const addresses = await reader.$queryRaw<Address[]>`
    WITH ${asked(referralIds)}
    SELECT asked.id AS "referralId", "refereeId" AS "customerId", split_part("normalizedValue", '@', 2) AS domain
    FROM asked JOIN customer_identity ON "customerId" = "refereeId" AND kind = 'email'`;
  const disposable = addresses.filter(({ domain }) => isDisposable(domain));
  return [...Map.groupBy(disposable, ({ referralId }) => referralId)].flatMap(([referralId, rows]) =>
    rows.slice(0, 1).map(({ customerId }) => ({
      referralId,
      customerId,
      customerIds: [],
      count: rows.length,
      outOf: null,
    })),
  );
};
