/** Whether somebody may be asked for something, the closest to it first, and what stands against it. */
export const askStandings = ["open", "used_up", "turned_off", "not_a_member"] as const;
export type AskStanding = (typeof askStandings)[number];
