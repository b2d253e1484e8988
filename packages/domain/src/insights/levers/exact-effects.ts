import type { LeverEffectsOutput } from "@worth/contracts";
import { splitExactly, type CareView } from "@worth/scoring";

/**
 * The effects in whole minor units that add up to the change: those that rose and those that fell are rounded each by
 * largest remainder, to sums whose difference is the change.
 * @param changeMinor the change as an integer; the view's own total is the same but for floating point
 */
export function exactEffects(
  { acquire, retain, cultivate, expand, margin }: CareView,
  changeMinor: number,
): LeverEffectsOutput {
  const effects = [acquire, retain, cultivate, expand, margin];
  const [gains, losses] = [effects.map(gainOf), effects.map(lossOf)];
  const lossMinor = sumOf(losses) === 0 ? 0 : Math.max(0, Math.round(sumOf(gains)) - changeMinor);
  const gained = splitExactly(changeMinor + lossMinor, gains);
  const lost = splitExactly(lossMinor, losses);
  const minorAt = (row: number): number => (gained[row] ?? 0) - (lost[row] ?? 0);
  return {
    acquireMinor: minorAt(0),
    retainMinor: minorAt(1),
    cultivateMinor: minorAt(2),
    expandMinor: minorAt(3),
    marginRateMinor: minorAt(4),
  };
}

const gainOf = (effect: number): number => Math.max(0, effect);
const lossOf = (effect: number): number => Math.max(0, -effect);
const sumOf = (effects: readonly number[]): number => effects.reduce((sum, effect) => sum + effect, 0);
