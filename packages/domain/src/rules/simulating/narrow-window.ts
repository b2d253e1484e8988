import { Prisma, type Transaction } from "@worth/db";
import type { RewardTrigger } from "@worth/scoring";
import type { SimulatedWindow } from "./simulated-window.ts";

/**
 * The part of a window that holds at most so many facts, the newest of them: what a trial reads and keeps in memory has
 * an end, whatever happened.
 */
export async function narrowWindow(
  transaction: Transaction,
  trigger: RewardTrigger,
  window: SimulatedWindow,
  mostFacts: number,
): Promise<SimulatedWindow> {
  const moments = momentsOf(trigger, window);
  const [beyond] = await transaction.$queryRaw<{ at: Date }[]>`
    SELECT at FROM (${moments}) AS fact WHERE at >= ${window.from} AND at < ${window.until}
    ORDER BY at DESC OFFSET ${mostFacts} LIMIT 1`;
  return beyond ? { ...window, from: new Date(beyond.at.getTime() + 1) } : window;
}

/** When each fact that sets off a rule of this trigger happened. */
function momentsOf(trigger: RewardTrigger, window: SimulatedWindow): Prisma.Sql {
  switch (trigger) {
    case "referral_qualified":
      return Prisma.sql`
        SELECT purchase."occurredAt" AS at FROM purchase
        JOIN referral ON referral."qualifyingPurchaseId" = purchase.id AND referral.state <> 'refused'`;
    case "review_submitted":
      return Prisma.sql`SELECT "occurredAt" AS at FROM act WHERE kind = 'review'`;
    case "mention_approved":
      return Prisma.sql`SELECT "createdAt" AS at FROM mention WHERE state = 'approved'`;
    case "act_approved":
      return Prisma.sql`SELECT "createdAt" AS at FROM logged_act WHERE state = 'approved'`;
    case "feedback_given":
      return Prisma.sql`
        SELECT "occurredAt" AS at FROM act WHERE kind = 'feedback'
        UNION ALL SELECT "occurredAt" FROM survey_answer`;
    case "idea_shipped":
      return Prisma.sql`SELECT "occurredAt" AS at FROM shipped_idea`;
    case "anniversary":
      return Prisma.sql`SELECT at FROM (${anniversariesAbout(window)}) AS year`;
    case "mission_step_done":
      return Prisma.sql`
        SELECT done."occurredAt" AS at FROM mission_step_done AS done
        JOIN mission_step ON mission_step.id = done."stepId" AND mission_step.kind <> 'refer'`;
  }
}

/**
 * Members with a year that ends in the window, or a day beside it: the database ends a year that began on 29 February a
 * day sooner than we do.
 */
export const anniversariesAbout = ({ from, until }: SimulatedWindow): Prisma.Sql => Prisma.sql`
  SELECT member."customerId", member."joinedAt", year.at
  FROM member CROSS JOIN LATERAL (
    SELECT (member."joinedAt" AT TIME ZONE 'UTC' + make_interval(years => number)) AT TIME ZONE 'UTC' AS at
    FROM generate_series(
      greatest(1, extract(year FROM ${from}::timestamptz)::int - extract(year FROM member."joinedAt")::int - 1),
      extract(year FROM ${until}::timestamptz)::int - extract(year FROM member."joinedAt")::int + 1
    ) AS number
  ) AS year
  WHERE year.at >= ${from}::timestamptz - interval '1 day' AND year.at < ${until}::timestamptz + interval '1 day'`;
