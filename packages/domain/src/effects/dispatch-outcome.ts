/** It is not to be sent now: another holds it, or its pause is not over. Whoever asks comes back after so long. */
export type Later = { afterMs: number };

/** How sending an effect went. `not_ours` is one that is settled, by whomever. */
export type DispatchOutcome = "sent" | "parked" | "expired" | "retry" | "not_ours" | Later;

/** An effect that was taken to send it, or why it was not. */
export type Claim<Claimed> =
  | { kind: "claimed"; claimed: Claimed }
  | { kind: "unclaimed"; outcome: Extract<DispatchOutcome, "expired" | "not_ours" | Later> };
