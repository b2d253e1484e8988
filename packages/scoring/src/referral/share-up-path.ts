import { floatAt } from "../numbers/float-at.ts";

/** The ancestor this far up counts as the root, as in the default value policy. */
const depthLimit = 20;

/** The way down from a root to one person, by depth; entries below the person are stale. */
export type ReferralPath = {
  /** Where the person stands when the tree is written down depth first. */
  place: Int32Array;
  /** q of the edge to the person above; 0 at the root. */
  incrementality: Float64Array;
  received: Float64Array;
};

const shareOfRun = new Float64Array(depthLimit + 1);

/**
 * Splits the value of the person at `depth` over the path above them. A run of l necessary edges is shared
 * equally by its l + 1 people.
 */
export const shareUpPath = (
  { incrementality, received }: ReferralPath,
  depth: number,
  value: number,
): void => {
  const limit = Math.min(depth, depthLimit);
  let reached = value;
  let length = 0;
  while (true) {
    const goesOn = length === limit ? 0 : floatAt(incrementality, depth - length);
    shareOfRun[length] = (reached * (1 - goesOn)) / (length + 1);
    reached *= goesOn;
    if (reached === 0) break;
    length += 1;
  }
  let share = 0;
  for (let step = length; step >= 0; step -= 1) {
    share += floatAt(shareOfRun, step);
    received[depth - step] = floatAt(received, depth - step) + share;
  }
};
