/** The ways one customer can become worth more. */
export const levers = [
  "frequency",
  "retention",
  "order_value",
  "serving_cost",
  "referral",
  "influence",
  "innovation",
] as const;
export type Lever = (typeof levers)[number];
