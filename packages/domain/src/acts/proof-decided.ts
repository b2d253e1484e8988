import type { DeclineReason } from "@worth/contracts";

/** A decision about what somebody entered, as it takes effect. */
export type ProofDecided = {
  /** The id of a mention or of a logged act. */
  subjectId: string;
  /** Null when it was approved. */
  reason: DeclineReason | null;
  now: Date;
};

/** Whether what waits is a mention; the other kind of thing that waits as an act is a logged one. */
export const isMention = (subjectId: string): boolean => subjectId.startsWith("men_");
