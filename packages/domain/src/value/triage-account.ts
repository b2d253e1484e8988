import type { Reader } from "@worth/db";
import {
  decideTriage,
  defaultTriagePolicy,
  type PartSums,
  type TriageDecision,
  type TriageSubject,
} from "@worth/scoring";
import { currentGeneration } from "./current-generation.ts";

const dayMs = 86_400_000;

/** The cuts triage compares with; before the first nightly run the defaults stand in. */
export type Cuts = { highValueMinor: number; womMinor: number; referralTargetMinor: number };

export async function loadCuts(reader: Reader): Promise<Cuts> {
  const generation = await currentGeneration(reader);
  const cuts = await reader.groupCuts.findUnique({ where: { generation } });
  const bands = await reader.bandCuts.findMany({ where: { generation } });
  const { highValueMinor } = defaultTriagePolicy;
  return {
    highValueMinor: cuts?.highValueMinor ?? highValueMinor,
    womMinor: cuts?.womMinor ?? Number.MAX_SAFE_INTEGER,
    referralTargetMinor: Math.max(0, ...bands.map(({ referralMinor }) => referralMinor)),
  };
}

export type AccountFacts = {
  accountId: string;
  headline: PartSums;
  purchasedAt: readonly number[];
  sentiment: TriageSubject["sentiment"];
  lastAct: { role: NonNullable<TriageSubject["lastAct"]>["role"]; occurredAt: Date } | null;
  isMember: boolean;
};

/** What to do about one account today, from its facts. */
export function triageAccount(account: AccountFacts, cuts: Cuts, now: Date): TriageDecision {
  const { accountId, headline, sentiment, lastAct, isMember } = account;
  const daysAgo = (at: number): number => Math.max(0, Math.floor((now.getTime() - at) / dayMs));
  const purchasedAt = account.purchasedAt.toSorted((a, b) => a - b);
  const last = purchasedAt.at(-1);
  const wordOfMouthMinor = headline.referral + headline.influence;
  const referralRoomMinor = cuts.referralTargetMinor - headline.referral;
  return decideTriage(
    {
      accountId,
      headline,
      isWom: sentiment !== "detractor" && wordOfMouthMinor > 0 && wordOfMouthMinor >= cuts.womMinor,
      sentiment,
      daysSinceLastPurchase: last === undefined ? null : daysAgo(last),
      usualGapDays: medianGapDays(purchasedAt),
      aliveProbability: null,
      lastAct: lastAct && { role: lastAct.role, daysAgo: daysAgo(lastAct.occurredAt.getTime()) },
      referrer: null,
      mayBeAsked: isMember,
      // Asked is who is happy: for everybody else there are better moments.
      nextAsk:
        sentiment === "promoter" && referralRoomMinor > 0
          ? { lever: "referral", headroomMinor: referralRoomMinor }
          : null,
    },
    { ...defaultTriagePolicy, highValueMinor: cuts.highValueMinor },
  );
}

/** The usual time between purchase days, in days; null before the second day. */
function medianGapDays(sorted: readonly number[]): number | null {
  const days = [...new Set(sorted.map((at) => Math.floor(at / dayMs)))];
  const gaps = days
    .slice(1)
    .map((day, index) => day - (days[index] ?? day))
    .toSorted((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 2)] ?? null;
}
