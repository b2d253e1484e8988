/** Pending waits for a person, on hold for a day; reversed follows its purchase, refused is a person's word. */
export const rewardStates = ["pending", "on_hold", "granted", "fulfilled", "refused", "reversed"] as const;
export type RewardState = (typeof rewardStates)[number];
