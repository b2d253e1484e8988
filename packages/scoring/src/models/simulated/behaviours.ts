import type { SeededRandom } from "./seeded-random.ts";
import type { Behaviour } from "./simulate-histories.ts";

/** For tests and benchmarks only: customers as the BG/NBD (`atOnce` false) or MBG/NBD imagines them. */
export const betaDropoutBehaviour =
  ({ r, alpha, a, b }: { r: number; alpha: number; a: number; b: number }, atOnce: boolean) =>
  (random: SeededRandom): Behaviour => {
    const leavesWith = random.beta(a, b);
    return {
      rate: random.gamma(r) / alpha,
      leavesAt: Infinity,
      leavesWith,
      leavesAtOnce: atOnce && random.uniform() < leavesWith,
    };
  };

/** For tests and benchmarks only: customers as the Pareto/NBD imagines them; s = 0 makes them the NBD's, who stay. */
export const paretoBehaviour =
  ({ r, alpha, s, beta }: { r: number; alpha: number; s: number; beta: number }) =>
  (random: SeededRandom): Behaviour => ({
    rate: random.gamma(r) / alpha,
    leavesAt: s === 0 ? Infinity : random.exponential(random.gamma(s) / beta),
    leavesWith: 0,
    leavesAtOnce: false,
  });
