/** What somebody was for the brand in an act. */
export const advocacyRoles = [
  "advocate",
  "innovator",
  "investor",
  "critic",
  "supporter",
  "advisor",
  "creator",
  "curator",
  "defender",
  "speaker",
  "reviewer",
  "sharer",
  "follower",
  "host",
] as const;
export type AdvocacyRole = (typeof advocacyRoles)[number];
