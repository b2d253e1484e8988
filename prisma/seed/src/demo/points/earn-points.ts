import { inTransaction, type Database } from "@worth/db";
import { recordRewardEvent, type RewardHappening } from "@worth/domain";
import { pointsSinceDays } from "./point-rules.ts";

const dayMs = 86_400_000;
const actor = { kind: "system", name: "demo" } as const;

type Told = Pick<RewardHappening, "id" | "trigger" | "occurredAt"> & { customerId: string };

/** Every review and built idea since there are points for them is told the rules, in the order it happened. */
export async function earnPoints(database: Database, now: Date): Promise<void> {
  const since = new Date(now.getTime() - pointsSinceDays * dayMs);
  const told = [...(await listReviews(database, since)), ...(await listBuiltIdeas(database, since))];
  for (const { id, trigger, occurredAt, customerId } of told.toSorted(
    (one, other) => one.occurredAt.getTime() - other.occurredAt.getTime(),
  ))
    await inTransaction(database, (transaction) =>
      recordRewardEvent(transaction, { now: occurredAt }, actor, {
        id,
        trigger,
        occurredAt,
        parties: { actor: customerId },
      }),
    );
}

async function listReviews(database: Database, since: Date): Promise<Told[]> {
  const reviews = await database.review.findMany({
    where: { submittedAt: { gte: since }, actId: { not: null }, verifiedPurchaseId: { not: null } },
    orderBy: { id: "asc" },
  });
  return reviews.flatMap(({ actId, customerId, submittedAt }) =>
    submittedAt === null
      ? []
      : [
          {
            id: `review_submitted:${actId}`,
            trigger: "review_submitted" as const,
            occurredAt: submittedAt,
            customerId,
          },
        ],
  );
}

async function listBuiltIdeas(database: Database, since: Date): Promise<Told[]> {
  const credits = await database.actCredit.findMany({
    where: { occurredAt: { gte: since } },
    orderBy: { id: "asc" },
  });
  return credits.map(({ actId, customerId, occurredAt }) => ({
    id: `idea_shipped:${actId}:${customerId}`,
    trigger: "idea_shipped",
    occurredAt,
    customerId,
  }));
}
