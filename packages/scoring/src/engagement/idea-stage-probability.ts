import { betaPosterior } from "./beta-posterior.ts";

/** How likely an idea at each stage ever ships, before a company's own funnel says better. */
export const ideaStagePriors = {
  submitted: 0.02,
  reviewed: 0.05,
  planned: 0.3,
  built: 0.8,
  shipped: 1,
} as const;
export type IdeaStage = keyof typeof ideaStagePriors;

/** The priors weigh as much as this many ideas of the own funnel. */
const priorIdeas = 10;

/**
 * Probability that an idea at a stage ships, beta-binomial: the prior, updated by the ideas that reached
 * that stage and have since shipped or been declined.
 *
 * @param counted `reached` of them whose fate is known, `shipped` of those
 * @throws ScoringInputError for counts that are none, or more shipped than reached
 */
export const ideaStageProbability = (
  stage: IdeaStage,
  counted: { reached: number; shipped: number },
): { mean: number; standardDeviation: number } => {
  if (stage === "shipped") return { mean: 1, standardDeviation: 0 };
  const prior = ideaStagePriors[stage];
  const { mean, standardDeviation } = betaPosterior(
    { a: prior * priorIdeas, b: (1 - prior) * priorIdeas },
    { successes: counted.shipped, trials: counted.reached },
  );
  return { mean, standardDeviation };
};
