import type { ImpactOutput, MemberActor } from "@worth/contracts";
import { sqlOf, type Reader } from "@worth/db";
import { listAliases } from "../customers/resolve-customer.ts";
import type { Deps } from "../deps.ts";
import { countBuyersElsewhere, readReach } from "./list-reach.ts";
import { readUsedFeedback } from "./used-feedback.ts";

const mostIdeas = 20;

/** What became of a member's word: their own part of it, counts of everybody else's, and nobody else's name. */
export async function getImpact({ database }: Deps, { customerId }: MemberActor): Promise<ImpactOutput> {
  const own = await listAliases(database, customerId);
  const theirs = { customerId: { in: own } };
  const [reach, friends, feedback, ideas, creditCount, spoken, links, earned] = await Promise.all([
    readReach(database, own),
    countFriends(database, own),
    readUsedFeedback(database, own),
    listOwnIdeas(database, own),
    database.actCredit.count({ where: theirs }),
    database.mention.aggregate({
      where: { ...theirs, actId: { not: null } },
      _count: true,
      _sum: { audience: true },
    }),
    database.trackedLink.aggregate({ where: theirs, _sum: { clickCount: true } }),
    sumEarned(database, own),
  ]);
  const mentions = {
    approvedCount: spoken._count,
    audienceCount: spoken._sum.audience ?? 0,
    clickCount: links._sum.clickCount ?? 0,
    buyerCount: await countBuyersElsewhere(database, own, reach.lookBackDays),
  };
  return { ...reach, friends, feedback, ideas, creditCount, mentions, earned };
}

async function countFriends(reader: Reader, own: string[]): Promise<ImpactOutput["friends"]> {
  const [row] = await sqlOf(reader)<ImpactOutput["friends"]>(
    `SELECT count(*) FILTER (WHERE state <> 'refused')::int AS "joinedCount",
       count(*) FILTER (WHERE "qualifyingPurchaseId" IS NOT NULL AND state <> 'refused')::int AS "boughtCount",
       count(*) FILTER (WHERE state = 'rewarded')::int AS "rewardedCount"
     FROM referral WHERE "referrerId" = ANY ($1::text[])`,
    [own],
  );
  return row ?? { joinedCount: 0, boughtCount: 0, rewardedCount: 0 };
}

/** What became of an idea that was merged is what became of the one it is part of. */
async function listOwnIdeas(reader: Reader, own: string[]): Promise<ImpactOutput["ideas"]> {
  const ideas = await reader.idea.findMany({
    where: { customerId: { in: own }, state: "published" },
    orderBy: [{ submittedAt: "desc" }, { id: "desc" }],
    take: mostIdeas,
    include: {
      text: true,
      root: { select: { voteCount: true, status: { select: { name: true, stage: true } } } },
    },
  });
  return ideas.map(({ id, text, root: { status, voteCount } }) => ({
    id,
    title: text?.title ?? "",
    status,
    voteCount,
  }));
}

function sumEarned(reader: Reader, own: string[]): Promise<ImpactOutput["earned"]> {
  return sqlOf(reader)<ImpactOutput["earned"][number]>(
    `SELECT trigger::text AS trigger, sum(amount)::int AS points FROM reward
     WHERE "customerId" = ANY ($1::text[]) AND unit = 'points' AND state = 'granted' AND side = 'referrer'
       OR "customerId" = ANY ($1::text[]) AND unit = 'points' AND state = 'granted' AND trigger <> 'referral_qualified'
     GROUP BY trigger HAVING sum(amount) > 0 ORDER BY points DESC, trigger`,
    [own],
  );
}
