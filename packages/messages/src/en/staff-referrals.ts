/** Referrals and leads as staff see and decide them. */
export const staffReferrals = {} as const;
