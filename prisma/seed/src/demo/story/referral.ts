import { blendMargins, marginRates } from "@worth/domain";
import { buildAudit, buildReferral, type ReferralProgress } from "@worth/factories";
import { defaultValuePolicy, referralReward } from "@worth/scoring";
import { reportingCurrency } from "./exchange-rates.ts";
import type { Order } from "./order.ts";
import type { Person } from "./person.ts";
import { friendRewardMinor, referrerRewardMinor, refundWindowDays, type Story } from "./story.ts";

type NewReferral = {
  referrer: Person;
  referee: Person;
  joinedAt: Date;
  /** Their first purchase since; kept whole, or refunded whole before its hold ended. */
  order?: Order | undefined;
  campaignId?: string | undefined;
} & ({ source: "link" | "code" } | { source: "lead"; leadId: string } | { source: "staff"; note: string });

const dayMs = 86_400_000;

/** A referral in the state its purchase and the calendar give it, with the rewards its use-cases would have posted. */
export function addReferral(story: Story, referral: NewReferral): void {
  const { referrer, referee, joinedAt, order, campaignId } = referral;
  const { add, staff } = story;
  const told =
    referral.source === "lead"
      ? { leadId: referral.leadId }
      : referral.source === "staff"
        ? { staffId: staff.manager, note: referral.note }
        : { ...(referrer.codeId !== null && { codeId: referrer.codeId }) };
  add(
    buildReferral({
      referrerId: referrer.customerId,
      refereeId: referee.customerId,
      source: referral.source,
      joinedAt,
      ...(campaignId !== undefined && { campaignId }),
      ...told,
      ...progressOf(story, referral.source, order),
    }),
  );
  if (referral.source !== "staff") return;
  add(
    buildAudit({
      staffId: staff.manager,
      action: "referral.attach",
      subjectType: "customer",
      subjectId: referee.customerId,
      before: { referrerId: null },
      after: { referrerId: referrer.customerId, note: referral.note },
      recordedAt: joinedAt,
    }),
  );
}

const evidenceOf = { link: "link", code: "link", lead: "lead", staff: "confirmed" } as const;

function progressOf(
  story: Story,
  source: keyof typeof evidenceOf,
  order: Order | undefined,
): ReferralProgress {
  if (!order) return { state: "joined" };
  const { purchaseId, occurredAt: qualifiedAt, refunds } = order;
  const holdUntil = new Date(qualifiedAt.getTime() + refundWindowDays * dayMs);
  const { referrerMinor, friendMinor } = earnedBy(story, evidenceOf[source], order);
  const qualified = {
    purchaseId,
    qualifiedAt,
    holdUntil,
    currency: reportingCurrency,
    referrerMinor,
    friendMinor,
  };
  const stoppedAt = refunds.at(-1)?.occurredAt;
  if (stoppedAt) return { state: "stopped", reason: "refunded", stoppedAt, ...qualified };
  return { state: holdUntil > story.now ? "on_hold" : "rewarded", ...qualified };
}

/** What the purchase earned while nothing was taken back, by the same rule that settles a real one. */
function earnedBy({ toReporting, catalogue }: Story, evidence: "link" | "lead" | "confirmed", order: Order) {
  const capturedMinor = toReporting(order.capturedMinor, order.currency, order.occurredAt);
  if (capturedMinor === null) throw new Error(`There is no rate for ${order.currency}.`);
  const margins = order.lines.map(({ product: { productId, marginBasisPoints } }) => ({
    productId,
    basisPoints: marginBasisPoints,
    occurredAt: catalogue.since.getTime(),
  }));
  const lines = order.lines.map(({ product: { productId }, amountMinor }) => ({ productId, amountMinor }));
  return referralReward({
    capturedMinor,
    netMinor: capturedMinor,
    marginRate: blendMargins({ occurredAt: order.occurredAt.getTime(), lines }, marginRates(margins), 0),
    incrementality: defaultValuePolicy.incrementality[evidence],
    promised: { referrerMinor: referrerRewardMinor, friendMinor: friendRewardMinor },
  });
}
