/** What an act can be. */
export const actKinds = [
  "review",
  "idea",
  "feedback",
  "mention",
  "answer",
  "reference_call",
  "logged",
] as const;
export type ActKind = (typeof actKinds)[number];

/** What proves an act of a type that staff defined. */
export const actProofs = ["none", "link", "file"] as const;
export type ActProof = (typeof actProofs)[number];

/** Whether a person looks before it counts. */
export const actApprovals = ["by_person", "automatic"] as const;
export type ActApproval = (typeof actApprovals)[number];
