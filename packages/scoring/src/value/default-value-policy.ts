import type { ValuePolicy } from "./value-policy.ts";

/**
 * The policy a new programme starts with. Link incrementality is .5 because about half of referrals are
 * not incremental in published studies.
 */
export const defaultValuePolicy: ValuePolicy = {
  version: 1,
  lookBackDays: 30,
  halfLifeDays: 7,
  influenceCap: 0.3,
  touchWeights: {
    review_read: 0.15,
    review_helpful: 0.25,
    mention_click: 0.15,
    heard_answer: 0.25,
    reference_call: 0.3,
    community_answer: 0.15,
  },
  innovationCap: 0.2,
  innovationWindowMonths: 12,
  sharedCap: 0.5,
  originatorShare: 0.5,
  incrementality: { confirmed: 1, lead: 0.8, link: 0.5, claimed: 0.3 },
  chainDepth: 20,
};
