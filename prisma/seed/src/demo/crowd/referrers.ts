import type { Random } from "../story/random.ts";
import type { CrowdPerson } from "./crowd-person.ts";

/** Chains of the demo are at most this many steps long. */
const longestChain = 3;

/** A member of before then who recommends: the few who talk most are asked for most. Nobody unhappy. */
export function drawReferrer(
  random: Random,
  crowd: readonly CrowdPerson[],
  before: Date,
): CrowdPerson | null {
  const willing = crowd.filter(
    ({ joinedAt, sentiment, depth }) =>
      joinedAt !== null && joinedAt < before && sentiment !== "detractor" && depth < longestChain,
  );
  if (willing.length === 0) return null;
  const talkers = willing.filter((_, index) => index % 7 === 0);
  return random.pick(random.chance(0.6) ? talkers : willing);
}
