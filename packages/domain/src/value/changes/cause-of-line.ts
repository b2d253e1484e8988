import type { ValueMove } from "@worth/contracts";
import type { Instant, ReferralFact, ValueFacts, ValueLine } from "@worth/scoring";
import { isNewAt, shippedAsFact } from "./moves-in-place.ts";

/** The fact a move is told by, whose it was, and when it was learned of. */
export type MoveCause = { factId: string | null; personId: string | null; recordedAt: Instant };

const buyerOf = ({ customerId, counterpartId }: ValueLine): string => counterpartId ?? customerId;

/**
 * Finds the new fact behind a line that a move changed. A referral changes the purchases of everybody below it, so the
 * nearest one that is new above the buyer is the cause; several touches of one buyer are told by the newest.
 * @param from the facts recorded or happened after it are new
 */
export function causeOfLine(
  move: ValueMove,
  { purchases, referrals, touches, ideas, servingCosts, rewards }: ValueFacts,
  from: Instant,
): (line: ValueLine) => MoveCause {
  const nothing: MoveCause = { factId: null, personId: null, recordedAt: from };
  const isNew = isNewAt(from);
  if (move === "purchase" || move === "take_back") {
    const byId = new Map(purchases.map((purchase) => [purchase.id, purchase]));
    return ({ factId }) => {
      const purchase = byId.get(factId);
      if (!purchase) return nothing;
      const newest = purchase.takeBacks.filter(isNew).map(({ recordedAt }) => recordedAt);
      const recordedAt = move === "purchase" ? purchase.recordedAt : Math.max(from, ...newest);
      return { factId, personId: purchase.customerId, recordedAt };
    };
  }
  if (move === "referral") {
    const latest = latestReferrals(referrals);
    return (line) => {
      const found = nearestNew(buyerOf(line), latest, isNew);
      return found ? { factId: found.id, personId: found.refereeId, recordedAt: found.recordedAt } : nothing;
    };
  }
  if (move === "touch") {
    const newest = new Map(
      touches
        .filter(isNew)
        .toSorted((a, b) => a.recordedAt - b.recordedAt)
        .map((touch) => [touch.customerId, touch]),
    );
    return (line) => {
      const touch = newest.get(buyerOf(line));
      return touch ? { factId: touch.id, personId: touch.customerId, recordedAt: touch.recordedAt } : nothing;
    };
  }
  if (move === "idea") {
    const shipped = ideas.filter((idea) => isNew(shippedAsFact(idea)));
    return ({ causeId }) => {
      const idea = shipped.find(({ id }) => id === causeId) ?? shipped[0];
      return idea
        ? { factId: idea.id, personId: idea.originatorIds[0] ?? null, recordedAt: idea.recordedAt }
        : nothing;
    };
  }
  const recorded = new Map([...servingCosts, ...rewards].map((fact) => [fact.id, fact.recordedAt]));
  return ({ factId }) =>
    move === "serving_cost" || move === "reward"
      ? { factId, personId: null, recordedAt: recorded.get(factId) ?? from }
      : nothing;
}

/** Who brought each referee now: the latest recorded, ties by id. */
function latestReferrals(referrals: readonly ReferralFact[]): Map<string, ReferralFact> {
  return new Map(
    referrals
      .toSorted((a, b) => a.recordedAt - b.recordedAt || (a.id < b.id ? -1 : 1))
      .map((referral) => [referral.refereeId, referral]),
  );
}

function nearestNew(
  buyerId: string,
  latest: ReadonlyMap<string, ReferralFact>,
  isNew: (referral: ReferralFact) => boolean,
): ReferralFact | undefined {
  const seen = new Set<string>();
  let current: string | null = buyerId;
  while (current !== null && !seen.has(current)) {
    seen.add(current);
    const referral = latest.get(current);
    if (!referral || isNew(referral)) return referral;
    current = referral.referrerId;
  }
  return undefined;
}
