import type { ValuePolicy } from "./value-policy.ts";

/** The q on every edge at which net value is looked at to see how much hangs on it (value model, section 2). */
export const netRangeIncrementalities = [0.5, 0.6, 0.7, 0.8, 0.9, 1] as const;

/** The policy with one q on every edge. */
export const believing = (policy: ValuePolicy, q: number): ValuePolicy => ({
  ...policy,
  incrementality: { confirmed: q, lead: q, link: q, claimed: q },
});
