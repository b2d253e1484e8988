import type { PartsOutput } from "@worth/contracts";

type Snapshot = {
  ownMinor: number;
  referralMinor: number;
  influenceMinor: number;
  innovationMinor: number;
  headlineMinor: number;
};

const nothing: PartsOutput = { own: 0, referral: 0, influence: 0, innovation: 0, totalMinor: 0 };

/** A snapshot's headline as screens read it; zeros for somebody who was not computed yet. */
export function partsOfSnapshot(snapshot: Snapshot | null | undefined): PartsOutput {
  if (!snapshot) return nothing;
  const { ownMinor, referralMinor, influenceMinor, innovationMinor, headlineMinor } = snapshot;
  return {
    own: ownMinor,
    referral: referralMinor,
    influence: influenceMinor,
    innovation: innovationMinor,
    totalMinor: headlineMinor,
  };
}
