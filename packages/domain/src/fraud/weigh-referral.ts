import { createId, type FraudEvidence, type QueueReason } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import { openQueueItem } from "../queue/open-queue-item.ts";
import { readFraudSettings } from "./read-fraud-settings.ts";
import type { Noticed } from "./signals/signal.ts";
import { signals } from "./signals/signals.ts";

type Weighed = { referralId: string; now: Date };

/** The most people one piece of evidence names. */
const mostNamed = 20;

/**
 * Looks at a referral with every signal that is on, and asks a person when what was found weighs enough. What staff
 * have judged is not asked again until something new is found. The caller holds the referral's row.
 */
export async function weighReferral(transaction: Transaction, { referralId, now }: Weighed): Promise<void> {
  const settings = await readFraudSettings(transaction);
  for (const { signal, isOn, weight } of settings.signals) {
    if (!isOn) continue;
    const [noticed] = await signals[signal](transaction, [referralId]);
    if (!noticed) continue;
    await transaction.fraudFinding.createMany({
      data: {
        id: createId("fraudFinding"),
        referralId,
        customerId: noticed.customerId,
        signal,
        weight,
        evidence: evidenceOf(noticed),
        recordedAt: now,
      },
      skipDuplicates: true,
    });
  }
  await askAboutFindings(transaction, { referralId, now }, settings);
}

export const evidenceOf = ({ customerIds, count, outOf }: Noticed): FraudEvidence => ({
  customerIds: customerIds.slice(0, mostNamed),
  count,
  outOf,
});

type Settings = Awaited<ReturnType<typeof readFraudSettings>>;

async function askAboutFindings(
  transaction: Transaction,
  { referralId, now }: Weighed,
  { threshold, signals: settings }: Settings,
): Promise<void> {
  const on = settings.filter(({ isOn }) => isOn).map(({ signal }) => signal);
  const findings = await transaction.fraudFinding.findMany({
    where: { referralId, signal: { in: on } },
    orderBy: [{ weight: "desc" }, { signal: "asc" }],
  });
  if (findings.reduce((sum, { weight }) => sum + weight, 0) < threshold) return;
  const judged = await transaction.queueItem.findFirst({
    where: { kind: "fraud", subjectId: referralId, settledAt: { not: null } },
    orderBy: { settledAt: "desc" },
  });
  if (judged?.decidedAt && findings.every(({ recordedAt }) => recordedAt <= (judged.decidedAt ?? now)))
    return;
  const { referrerId } = await transaction.referral.findUniqueOrThrow({ where: { id: referralId } });
  await openQueueItem(transaction, {
    kind: "fraud",
    subjectType: "referral",
    subjectId: referralId,
    customerId: referrerId,
    referralId,
    stakeMinor: await stakeOf(transaction, referralId),
    reasons: findings.map(({ signal, weight }): QueueReason => ({ code: "signal", signal, weight })),
    now,
  });
}

/** What both sides get when it goes on, in the reporting currency. */
async function stakeOf(transaction: Transaction, referralId: string): Promise<number> {
  const rewards = await transaction.reward.findMany({ where: { referralId }, select: { costMinor: true } });
  return rewards.reduce((sum, { costMinor }) => sum + costMinor, 0);
}
