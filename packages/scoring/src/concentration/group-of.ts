import type { CustomerGroup, GroupCut } from "./customer-group.ts";

/** High means strictly above the median of the tenure band, so a band of equals has no champions. */
export const groupOf = (own: number, wordOfMouth: number, cut: GroupCut): CustomerGroup => {
  if (own > cut.own) return wordOfMouth > cut.wordOfMouth ? "champion" : "affluent";
  return wordOfMouth > cut.wordOfMouth ? "advocate" : "miser";
};
