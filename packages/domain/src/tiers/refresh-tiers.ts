import { createId, type TierFigures } from "@worth/contracts";
import { inTransaction, lockKey, type Reader, type Transaction } from "@worth/db";
import type { MailDeps } from "../deps.ts";
import { decideTier, type TierDecision } from "./decide-tier.ts";
import { measureMember } from "./measure-member.ts";
import { highestReached } from "./meets-rule.ts";
import { readTiers, type Tier } from "./read-tiers.ts";
import { warnOfDowngrade } from "./warn-of-downgrade.ts";

export type TierDeps = Omit<MailDeps, "adminUrl">;

const batchSize = 500;

/** Brings the tiers of these customers to what they reach now; who is no member has none. */
export async function refreshTiers(
  deps: TierDeps,
  { customerIds }: { customerIds: readonly string[] },
): Promise<{ changedCount: number }> {
  const members = await deps.database.$queryRaw<{ customerId: string }[]>`
    WITH RECURSIVE known AS (
      SELECT id, "mergedIntoId" FROM customer WHERE id = ANY (${[...customerIds]}::text[])
      UNION
      SELECT next.id, next."mergedIntoId" FROM known JOIN customer AS next ON next.id = known."mergedIntoId"
    )
    SELECT member."customerId" FROM known JOIN member ON member."customerId" = known.id ORDER BY 1`;
  let changedCount = 0;
  for (const { customerId } of members) if (await refreshMember(deps, customerId)) changedCount += 1;
  return { changedCount };
}

/** The same for every member, by the clock: days alone take something out of the year that counts. */
export async function refreshEveryTier(deps: TierDeps): Promise<{ changedCount: number }> {
  if ((await deps.database.tier.count()) === 0) return { changedCount: 0 };
  let changedCount = 0;
  let after = "";
  for (;;) {
    const members = await deps.database.member.findMany({
      where: { customerId: { gt: after } },
      orderBy: { customerId: "asc" },
      take: batchSize,
      select: { customerId: true },
    });
    for (const { customerId } of members) if (await refreshMember(deps, customerId)) changedCount += 1;
    after = members.at(-1)?.customerId ?? after;
    if (members.length < batchSize) return { changedCount };
  }
}

/** True when anything was decided. Most members stay where they are, which takes no transaction to see. */
async function refreshMember(deps: TierDeps, customerId: string): Promise<boolean> {
  const { database, clock } = deps;
  if ((await judge(database, customerId, clock.now())).decision.kind === "stay") return false;
  return inTransaction(database, async (transaction) => {
    await lockKey(transaction, "tier", customerId);
    const now = clock.now();
    const judged = await judge(transaction, customerId, now);
    await carryOut(transaction, deps, { ...judged, customerId, now });
    return judged.decision.kind !== "stay";
  });
}

type Judged = {
  decision: TierDecision;
  current: Tier | null;
  reached: Tier | null;
  figures: TierFigures;
};

async function judge(reader: Reader, customerId: string, now: Date): Promise<Judged> {
  const [tiers, standing] = [
    await readTiers(reader),
    await reader.customerTier.findUnique({ where: { customerId } }),
  ];
  const figures = await measureMember(reader, customerId, now);
  const reached = highestReached(tiers, figures);
  const current = tiers.find(({ id }) => id === standing?.tierId) ?? null;
  const decision = decideTier({
    current: current && { rank: current.rank, endsAt: standing?.endsAt ?? null },
    reachedRank: reached?.rank ?? 0,
    now,
  });
  return { decision, current, reached, figures };
}

async function carryOut(
  transaction: Transaction,
  deps: TierDeps,
  { decision, current, reached, figures, customerId, now }: Judged & { customerId: string; now: Date },
): Promise<void> {
  const where = { customerId };
  switch (decision.kind) {
    case "stay":
      return;
    case "keep":
      await transaction.customerTier.update({ where, data: { warnedAt: null, endsAt: null } });
      return;
    case "warn":
      await transaction.customerTier.update({ where, data: { warnedAt: now, endsAt: decision.endsAt } });
      if (current)
        await warnOfDowngrade(transaction, deps, { customerId, tier: current, endsAt: decision.endsAt });
      return;
    case "change":
      await transaction.customerTier.deleteMany({ where });
      if (reached)
        await transaction.customerTier.create({ data: { customerId, tierId: reached.id, since: now } });
      await transaction.tierChange.create({
        data: {
          id: createId("tierChange"),
          customerId,
          fromTierId: current?.id ?? null,
          toTierId: reached?.id ?? null,
          reason: figures,
          occurredAt: now,
        },
      });
  }
}
