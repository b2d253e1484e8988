import type { Lever } from "../levers/lever.ts";
import type { NetPromoterGroup } from "../surveys/net-promoter-group-of.ts";
import type { PartSums } from "../value/part-sums.ts";
import type { AdvocacyRole } from "./advocacy-role.ts";

/** What is known about whether an account still buys; null where it is not. */
export type AliveHint = {
  daysSinceLastPurchase: number | null;
  /** Typical days between this account's purchases; null before the second. */
  usualGapDays: number | null;
  /** From the purchase model, 0 to 1; where it is known it decides. */
  aliveProbability: number | null;
};

/** One account as triage sees it. */
export type TriageSubject = AliveHint & {
  accountId: string;
  headline: PartSums;
  isWom: boolean;
  sentiment: NetPromoterGroup | null;
  lastAct: { role: AdvocacyRole; daysAgo: number } | null;
  /** Who brought this account, when they are an account of their own. */
  referrer: (AliveHint & { headlineMinor: number; sentiment: NetPromoterGroup | null }) | null;
  /** Consent is given and the ask budget is not used up. */
  mayBeAsked: boolean;
  /** The lever with most headroom, as `nextAsk` finds it; null when there is none. */
  nextAsk: { lever: Lever; headroomMinor: number } | null;
};
