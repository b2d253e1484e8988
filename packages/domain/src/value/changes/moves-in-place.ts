import type { ValueMove } from "@worth/contracts";
import type { Instant, ValueFacts } from "@worth/scoring";

type Dated = { recordedAt: Instant; occurredAt: Instant };

/** Whether a fact was not known, or had not happened, at a moment. */
export const isNewAt =
  (from: Instant) =>
  ({ recordedAt, occurredAt }: Dated): boolean =>
    recordedAt > from || occurredAt > from;

/** An idea as a fact that happened when it shipped. */
export const shippedAsFact = ({
  shippedAt,
  recordedAt,
}: {
  shippedAt: Instant;
  recordedAt: Instant;
}): Dated => ({
  occurredAt: shippedAt,
  recordedAt,
});

/** The facts of after a moment, without the new ones of every kind that is not in place yet. */
export function factsInPlace(facts: ValueFacts, from: Instant, inPlace: ReadonlySet<ValueMove>): ValueFacts {
  const isNew = isNewAt(from);
  const counts =
    (move: ValueMove) =>
    (fact: Dated): boolean =>
      inPlace.has(move) || !isNew(fact);
  return {
    purchases: facts.purchases.filter(counts("purchase")).map((purchase) => ({
      ...purchase,
      takeBacks: purchase.takeBacks.filter(counts("take_back")),
    })),
    referrals: facts.referrals.filter(counts("referral")),
    touches: facts.touches.filter(counts("touch")),
    ideas: facts.ideas.filter((idea) => counts("idea")(shippedAsFact(idea))),
    servingCosts: facts.servingCosts.filter(counts("serving_cost")),
    rewards: facts.rewards.filter(counts("reward")),
  };
}
