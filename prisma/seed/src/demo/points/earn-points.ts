import type { Reader, Transaction } from "@worth/db";
import { recordRewardEvent, type RewardHappening } from "@worth/domain";
import { pointsSinceDays } from "./point-rules.ts";

const dayMs = 86_400_000;
const actor = { kind: "system", name: "demo" } as const;

type Told = Pick<RewardHappening, "id" | "trigger" | "occurredAt"> & { customerId: string };

/** What earned points since there are any: every review by a buyer, and every idea that was built. */
export async function listEarning(reader: Reader, now: Date): Promise<Told[]> {
  const since = new Date(now.getTime() - pointsSinceDays * dayMs);
  return [...(await listReviews(reader, since)), ...(await listBuiltIdeas(reader, since))];
}

/** Tells the rules of it, on the day it happened. */
export function earnPoints(transaction: Transaction, { customerId, ...told }: Told): Promise<void> {
  const happening = { ...told, parties: { actor: customerId } };
  return recordRewardEvent(transaction, { now: told.occurredAt }, actor, happening);
}

async function listReviews(reader: Reader, since: Date): Promise<Told[]> {
  const reviews = await reader.review.findMany({
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

async function listBuiltIdeas(reader: Reader, since: Date): Promise<Told[]> {
  const credits = await reader.actCredit.findMany({
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
