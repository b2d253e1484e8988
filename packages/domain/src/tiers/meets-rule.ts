import type { TierCondition, TierFigures, TierPathOutput, TierRule } from "@worth/contracts";

const isMet =
  (figures: TierFigures) =>
  ({ measure, atLeast }: TierCondition): boolean =>
    figures[measure] >= atLeast;

/** Whether what a member did reaches a tier. */
export function meetsRule({ match, conditions }: TierRule, figures: TierFigures): boolean {
  return match === "all" ? conditions.every(isMet(figures)) : conditions.some(isMet(figures));
}

/** What is still missing to meet a rule; nothing when it is met. */
export function pathTo(rule: TierRule, figures: TierFigures): TierPathOutput {
  const { match, conditions } = rule;
  if (meetsRule(rule, figures)) return { match, missing: [] };
  const open = conditions.filter((condition) => !isMet(figures)(condition));
  return {
    match,
    missing: open.map(({ measure, atLeast }) => ({ measure, amount: atLeast - figures[measure] })),
  };
}

type Ranked = { rank: number; rule: TierRule };

/** The highest tier a member reaches, whichever of those below they reach; null for none. */
export function highestReached<Tier extends Ranked>(
  tiers: readonly Tier[],
  figures: TierFigures,
): Tier | null {
  const reached = tiers.filter(({ rule }) => meetsRule(rule, figures));
  return reached.toSorted((one, other) => other.rank - one.rank)[0] ?? null;
}

/** The lowest tier above a rank that a member does not reach yet. */
export function nextAbove<Tier extends Ranked>(
  tiers: readonly Tier[],
  rank: number,
  figures: TierFigures,
): Tier | null {
  const above = tiers.filter((tier) => tier.rank > rank && !meetsRule(tier.rule, figures));
  return above.toSorted((one, other) => one.rank - other.rank)[0] ?? null;
}
