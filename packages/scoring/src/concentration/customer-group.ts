/** Own value high or low x word-of-mouth value high or low (Kumar, Petersen & Leone 2007, HBR October). */
export const customerGroups = ["champion", "affluent", "advocate", "miser"] as const;
export type CustomerGroup = (typeof customerGroups)[number];

/** The medians of one tenure band, in the unit of the values. */
export type GroupCut = { own: number; wordOfMouth: number };
