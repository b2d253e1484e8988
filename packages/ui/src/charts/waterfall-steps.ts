import type { ValuePart } from "@worth/scoring";
import { partOrder, type PartAmounts } from "../value/value-parts.ts";

/** A column: a part or the difference stands between two levels, a total stands on the ground. */
export type WaterfallStep = {
  key: ValuePart | "headline" | "passedOn" | "receivedMore" | "net";
  /** What the column is labelled with: the change, or the total. */
  amountMinor: number;
  fromMinor: number;
  toMinor: number;
};

/**
 * The way from own value to the net value in minor units: the parts that are not zero add up to the headline,
 * the difference to the net value stays with others (or, when net is larger, came from further away).
 */
export function waterfallSteps(parts: PartAmounts, netMinor: number): readonly WaterfallStep[] {
  let levelMinor = 0;
  const climb = (key: WaterfallStep["key"], amountMinor: number): WaterfallStep => {
    const fromMinor = levelMinor;
    levelMinor += amountMinor;
    return { key, amountMinor, fromMinor, toMinor: levelMinor };
  };
  const climbs = partOrder
    .filter((part) => part === "own" || parts[part] !== 0)
    .map((part) => climb(part, parts[part]));
  const headlineMinor = levelMinor;
  const headline = {
    key: "headline",
    amountMinor: headlineMinor,
    fromMinor: 0,
    toMinor: headlineMinor,
  } as const;
  const differenceMinor = netMinor - headlineMinor;
  if (differenceMinor === 0) return [...climbs, headline];
  return [
    ...climbs,
    headline,
    climb(differenceMinor < 0 ? "passedOn" : "receivedMore", differenceMinor),
    { key: "net", amountMinor: netMinor, fromMinor: 0, toMinor: netMinor },
  ];
}
