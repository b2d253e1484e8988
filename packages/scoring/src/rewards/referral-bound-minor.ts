import { requireFraction } from "../input/require-fraction.ts";
import { requireMinor } from "../input/require-minor.ts";
import { floorMinor } from "../money/floor-minor.ts";

/**
 * The most both sides of a referral may be given together: q x margin of the friend's first qualified order,
 * rounded down. Within it even a perfect self-referrer cannot make the firm lose (value model, section 3).
 */
export const referralBoundMinor = (marginMinor: number, incrementality: number): number =>
  floorMinor(
    Math.max(0, requireMinor(marginMinor, "marginMinor")) * requireFraction(incrementality, "incrementality"),
  );
