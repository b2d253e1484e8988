import type { Lever } from "../levers/lever.ts";
import type { NetPromoterGroup } from "../surveys/net-promoter-group-of.ts";
import type { PartSums } from "../value/part-sums.ts";
import type { AdvocacyRole } from "./advocacy-role.ts";
import type { AskStanding } from "./ask-standing.ts";

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
  /** Since we last learned of something they said against us, whenever they said it; null where they never did. */
  daysSinceNegativeAct: number | null;
  /** Who brought this account, when they are an account of their own. */
  referrer: (AliveHint & { headlineMinor: number; sentiment: NetPromoterGroup | null }) | null;
  /** Open: a member who agrees to the terms, takes asks, and whose ask budget is not used up. */
  asking: AskStanding;
  /** The lever with most headroom, as `nextAsk` finds it; null when there is none. */
  nextAsk: { lever: Lever; headroomMinor: number } | null;
};
