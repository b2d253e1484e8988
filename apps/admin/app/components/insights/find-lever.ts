import type { LeverEffectsOutput } from "@worth/contracts";

export type LeverName = "customers" | "frequency" | "order" | "margin";

/** The lever that did most of a change, and whether it rose; its text is `insights:levers.finding.<name>_<way>`. */
export type LeverFinding = { name: LeverName; way: "more" | "less"; effectMinor: number };

/** What to say first about a change: the lever with the largest effect in its direction; null when nothing changed. */
export function findLever(effects: LeverEffectsOutput, changeMinor: number): LeverFinding | null {
  if (changeMinor === 0) return null;
  const effectOf: Record<LeverName, number> = {
    customers: effects.acquireMinor + effects.retainMinor,
    frequency: effects.cultivateMinor,
    order: effects.expandMinor,
    margin: effects.marginRateMinor,
  };
  const names = Object.keys(effectOf) as LeverName[];
  const along = (name: LeverName) => effectOf[name] * Math.sign(changeMinor);
  const name = names.reduce((best, next) => (along(next) > along(best) ? next : best));
  return { name, way: changeMinor > 0 ? "more" : "less", effectMinor: effectOf[name] };
}
