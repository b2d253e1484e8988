import { inTransaction, lockKey, toSafeInteger, type Reader } from "@worth/db";
import type { MailDeps } from "../../deps.ts";
import { createMailEffect } from "../../effects/create-mail-effect.ts";
import { getProgrammeRow } from "../../programme/get-programme-row.ts";

/** How many days ahead members hear of points that end, the nearest first. */
const noticeDays = [7, 30] as const;
const dayMs = 86_400_000;
const batchSize = 200;

/** Points of one member that end on one day, in one or more lots. */
type Ending = { customerId: string; day: Date; lotIds: string[]; points: bigint; email: string };

/**
 * Mails members whose points end soon, once per lot and number of days. Whoever hears of the last days only, because
 * the points are younger than the first notice, hears of those alone. Only members have an address we may write to.
 */
export async function noticeExpiringPoints(deps: Omit<MailDeps, "adminUrl">): Promise<{ mailCount: number }> {
  let mailCount = 0;
  let closer = 0;
  for (const days of noticeDays) {
    for (;;) {
      const endings = await listEndings(deps.database, deps.clock.now(), { days, closer });
      for (const ending of endings) if (await notice(deps, ending, days)) mailCount += 1;
      if (endings.length < batchSize) break;
    }
    closer = days;
  }
  return { mailCount };
}

type Window = { days: number; closer: number };

async function listEndings(reader: Reader, now: Date, { days, closer }: Window): Promise<Ending[]> {
  const after = new Date(now.getTime() + closer * dayMs);
  const until = new Date(now.getTime() + days * dayMs);
  return reader.$queryRaw<Ending[]>`
    SELECT account."customerId", date_trunc('day', lot."expiresAt", 'UTC') AS day, array_agg(lot.id) AS "lotIds",
      sum(lot.remaining)::bigint AS points, "user".email
    FROM point_lot AS lot
    JOIN ledger_account AS account ON account.id = lot."accountId"
    JOIN member ON member."customerId" = account."customerId"
    JOIN member_user AS "user" ON "user".id = member."userId"
    WHERE lot.remaining > 0 AND lot."expiresAt" > ${after} AND lot."expiresAt" <= ${until}
      AND NOT EXISTS (SELECT FROM point_lot_notice AS told WHERE told."lotId" = lot.id AND told."daysBefore" = ${days})
    GROUP BY 1, 2, 5 ORDER BY 2, 1 LIMIT ${batchSize}`;
}

/** Writes the notices and decides the mail; false when another worker did so at the same moment. */
async function notice(
  { database, clock, cipher, jobs, portalUrl }: Omit<MailDeps, "adminUrl">,
  { customerId, lotIds, points, day, email }: Ending,
  daysBefore: number,
): Promise<boolean> {
  return inTransaction(database, async (transaction) => {
    await lockKey(transaction, "points_expiring", customerId);
    if ((await transaction.pointLotNotice.count({ where: { lotId: { in: lotIds }, daysBefore } })) > 0)
      return false;
    await transaction.pointLotNotice.createMany({
      data: lotIds.map((lotId) => ({ lotId, daysBefore })),
    });
    const { name: programmeName } = await getProgrammeRow(transaction);
    const now = clock.now();
    await createMailEffect(
      transaction,
      {
        template: "points_expiring",
        to: email,
        data: {
          programmeName,
          points: toSafeInteger(points),
          day: day.toISOString().slice(0, 10),
          link: `${portalUrl}/rewards?unit=points`,
        },
      },
      // The day after nobody can do anything about it.
      { cipher, jobs, now, expiresAt: new Date(day.getTime() + dayMs) },
    );
    return true;
  });
}
