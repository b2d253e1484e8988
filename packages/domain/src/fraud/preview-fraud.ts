import {
  mostPreviewed,
  previewDays,
  type FraudPreviewOutput,
  type FraudSettings,
  type StaffActor,
} from "@worth/contracts";
import type { Deps } from "../deps.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { signals } from "./signals/signals.ts";

const sampleSize = 5;
const person = { select: { id: true, displayName: true } } as const;

/** What settings would have noticed and held among the referrals of the last days. Nothing is written. */
export async function previewFraud(
  { database, clock }: Pick<Deps, "database" | "clock">,
  _actor: StaffActor,
  settings: FraudSettings,
): Promise<FraudPreviewOutput> {
  const since = new Date(clock.now().getTime() - previewDays * 86_400_000);
  // Those that were refused as well: a signal is there to catch them.
  const where = { createdAt: { gte: since } };
  const [referrals, totalCount, { reportingCurrency }] = await Promise.all([
    database.referral.findMany({
      where,
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
      take: mostPreviewed,
      select: {
        id: true,
        referrer: person,
        referee: person,
        rewards: { select: { promisedCostMinor: true } },
      },
    }),
    database.referral.count({ where }),
    getProgrammeRow(database),
  ]);
  const ids = referrals.map(({ id }) => id);
  const weights = new Map<string, number>();
  const caught: FraudPreviewOutput["signals"] = [];
  for (const { signal, isOn, weight } of settings.signals) {
    const noticed = new Set((await signals[signal](database, ids)).map(({ referralId }) => referralId));
    if (isOn) for (const id of noticed) weights.set(id, (weights.get(id) ?? 0) + weight);
    const sample = referrals
      .filter(({ id }) => noticed.has(id))
      .slice(0, sampleSize)
      .map(({ id, referrer, referee }) => ({ referralId: id, referrer, referee }));
    caught.push({ signal, count: noticed.size, sample });
  }
  const held = referrals.filter(({ id }) => (weights.get(id) ?? 0) >= settings.threshold);
  return {
    lookedAtCount: referrals.length,
    totalCount,
    heldCount: held.length,
    heldMinor: held
      .flatMap(({ rewards }) => rewards)
      .reduce((sum, { promisedCostMinor }) => sum + promisedCostMinor, 0),
    currency: reportingCurrency,
    signals: caught,
  };
}
