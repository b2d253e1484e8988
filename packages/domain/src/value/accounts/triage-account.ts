import type { AskKind } from "@worth/contracts";
import {
  decideTriage,
  defaultTriagePolicy,
  leverHeadroom,
  nextAsk,
  tenureBandOf,
  type AliveHint,
  type Instant,
  type Lever,
  type TriageDecision,
  type TriagePolicy,
  type TriageSubject,
} from "@worth/scoring";
import { lastSeenAt } from "../last-seen-day.ts";
import type { Account, AccountSums, Referrer } from "./account-sums.ts";
import type { Cuts } from "./cuts.ts";
import { leverProfileOf } from "./lever-profile-of.ts";
import type { Asking } from "./read-asking.ts";
import { tenureDaysOf } from "./standing-of.ts";

const dayMs = 86_400_000;

/** What counts as high is what the last run says. */
export const triagePolicyOf = ({ highValueMinor }: Cuts): TriagePolicy => ({
  ...defaultTriagePolicy,
  highValueMinor,
});

type Subject = Pick<Account, "accountId" | "companyId" | "usualGapDays" | "referrer"> & {
  sums: AccountSums;
  isWom: boolean;
};

/** What to do about one account today, from what its people are together. */
export function triageAccount(
  { accountId, companyId, usualGapDays, referrer, sums, isWom }: Subject,
  cuts: Cuts,
  asOf: Date,
): TriageDecision {
  const { headline, known, lastAct, lastNegativeAt, asking, lastPurchaseAt, aliveProbability } = sums;
  return decideTriage(
    {
      accountId,
      headline,
      isWom,
      sentiment: known.sentiment,
      ...aliveHint({ companyId, lastPurchaseAt, usualGapDays, aliveProbability }, cuts, asOf),
      lastAct: lastAct && { role: lastAct.role, daysAgo: daysBetween(lastAct.occurredAt, asOf.getTime()) },
      daysSinceNegativeAct: lastNegativeAt === null ? null : daysBetween(lastNegativeAt, asOf.getTime()),
      referrer: referrer && referrerHint(referrer, cuts, asOf),
      asking: asking.standing,
      // Asked is who is happy: for everybody else there are better moments.
      nextAsk: known.sentiment === "promoter" ? findNextAsk(sums, cuts, asOf) : null,
    },
    triagePolicyOf(cuts),
  );
}

/** The lever with most room below what the better quarter of the tenure band reaches; null before the first run. */
function findNextAsk(sums: AccountSums, cuts: Cuts, asOf: Date): TriageSubject["nextAsk"] {
  const tenureDays = tenureDaysOf(sums, asOf);
  const band = cuts.bands.get(tenureBandOf(tenureDays));
  if (!band) return null;
  const { own, referral, influence, innovation } = sums.headline;
  const figures = {
    ...sums,
    ownMinor: own,
    referralMinor: referral,
    influenceMinor: influence,
    innovationMinor: innovation,
  };
  const headroom = leverHeadroom(
    leverProfileOf(figures, tenureDays, lastSeenAt(cuts.observedUntil, asOf.getTime())),
    band.benchmark,
  );
  return nextAsk({ ...headroom, ...closedLevers(sums.asking) });
}

/** By what kinds of asks a lever is moved; the others are nobody's to turn off alone. */
const askedBy = {
  referral: ["refer"],
  influence: ["review", "answer"],
  innovation: ["beta", "consult", "vote"],
} as const satisfies Partial<Record<Lever, readonly AskKind[]>>;

/** No room where every kind of ask that would fill it is turned off. What stands against all of them says so itself. */
function closedLevers({ standing, kinds }: Asking): Partial<Record<Lever, 0>> {
  if (standing !== "open") return {};
  const isClosed = (lever: keyof typeof askedBy) => !askedBy[lever].some((kind) => kinds.includes(kind));
  return {
    ...(isClosed("referral") && { referral: 0 }),
    ...(isClosed("influence") && { influence: 0 }),
    ...(isClosed("innovation") && { innovation: 0 }),
  };
}

/** A referrer as the people they brought are triaged with. */
export const referrerHint = (
  { companyId, snapshot, sentiment }: Referrer,
  cuts: Cuts,
  asOf: Date,
): NonNullable<TriageSubject["referrer"]> => ({
  headlineMinor: snapshot.headlineMinor,
  sentiment,
  ...aliveHint({ ...snapshot, companyId }, cuts, asOf),
});

type Lately = {
  companyId: string | null;
  lastPurchaseAt: Instant | null;
  usualGapDays: number | null;
  aliveProbability: number | null;
};

const aliveHint = (
  { companyId, lastPurchaseAt, usualGapDays, aliveProbability }: Lately,
  { modelDecides, observedUntil }: Cuts,
  asOf: Date,
): AliveHint => {
  const isDecided = companyId === null ? modelDecides.ofIndividuals : modelDecides.ofCompanies;
  return {
    daysSinceLastPurchase:
      lastPurchaseAt === null ? null : daysBetween(lastPurchaseAt, lastSeenAt(observedUntil, asOf.getTime())),
    usualGapDays,
    aliveProbability: isDecided ? aliveProbability : null,
  };
};

const daysBetween = (at: Instant, until: Instant): number => Math.max(0, Math.floor((until - at) / dayMs));
