import { countProductYears, performRun, recount, settleReward, standingOf } from "@worth/domain";
import { inTransaction, openBulk, type Database, type Transaction } from "@worth/db";
import { insertRows } from "@worth/factories";
import { addBeta } from "./demo/beta/add-beta.ts";
import { oweAfterPayout } from "./demo/debt/owe-after-payout.ts";
import { sayWhatItIsWorth } from "./demo/ideas/say-worth.ts";
import { addMentions } from "./demo/mentions/add-mentions.ts";
import { choosePerks } from "./demo/perks/choose-perks.ts";
import { earnPoints, listEarning } from "./demo/points/earn-points.ts";
import { leaveReadings } from "./demo/word-of-mouth/leave-readings.ts";
import { holdSuspicion } from "./demo/suspicion/hold-suspicion.ts";
import { tellStory } from "./demo/tell-story.ts";
import { seedJobs } from "./seed-jobs.ts";
import type { SeedOptions } from "./seed-options.ts";
import { withEmptyDatabase } from "./with-empty-database.ts";

/**
 * The demo: a shop with its customers of three years, told backwards from `now`, and everybody's value computed.
 * The same story every time, apart from ids.
 * @throws Error when the database holds a programme already
 */
export async function seedDemo({ databaseUrl, now, log }: SeedOptions): Promise<void> {
  await withEmptyDatabase(databaseUrl, async (database) => {
    const rows = tellStory(now);
    await inTransaction(database, (transaction) => insertRows(transaction, rows), { timeoutMs: 120_000 });
    await inTransaction(database, leaveReadings, { timeoutMs: 120_000 });
    await inTransaction(database, (transaction) => postRewards(transaction, now), { timeoutMs: 120_000 });
    await addBeta(database, now);
    await sayWhatItIsWorth(database, now);
    await choosePerks(database, now);
    await holdSuspicion(database);
    await oweAfterPayout(database, now);
    await addMentions(database, now);
    await countProductYears({ database, clock: { now: () => now } });
    log(`${rows.customer?.length ?? 0} customers and ${rows.purchase?.length ?? 0} purchases are in.`);
    await computeValues(database, databaseUrl);
    const roots = await database.idea.findMany({ where: { mergedIntoId: null }, select: { id: true } });
    await recount(
      database,
      roots.map(({ id }) => id),
    );
    log("Everybody's value is computed.");
  });
}

/**
 * The ledger tells the same story as the rewards: each of their steps is a posting of its own day, in the order of days,
 * as are the points that members earned.
 */
async function postRewards(transaction: Transaction, now: Date): Promise<void> {
  const changes = await transaction.rewardChange.findMany({
    orderBy: [{ occurredAt: "asc" }, { id: "asc" }],
    include: { reward: { select: { customerId: true, unit: true } } },
  });
  const postings = changes.map(({ id, rewardId, state, amount, occurredAt, staffId, reward }) => {
    const post = () =>
      settleReward(transaction, {
        rewardId,
        changeId: id,
        customerId: reward.customerId,
        unit: reward.unit,
        standing: standingOf[state],
        amount,
        occurredAt,
        staffId,
        expiresAt: null,
      });
    return { occurredAt, post };
  });
  const earned = (await listEarning(transaction, now)).map((told) => ({
    occurredAt: told.occurredAt,
    post: () => earnPoints(transaction, told),
  }));
  for (const { post } of [...postings, ...earned].toSorted(
    (one, other) => one.occurredAt.getTime() - other.occurredAt.getTime(),
  ))
    await post();
}

async function computeValues(database: Database, databaseUrl: string): Promise<void> {
  const bulk = openBulk(databaseUrl);
  const deps = { database, jobs: seedJobs, clock: { now: () => new Date() } };
  try {
    await performRun(deps, bulk, { kind: "system", name: "seed" }, { trigger: "first" });
  } finally {
    await bulk.close();
  }
}
