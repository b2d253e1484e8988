import type { PartsOutput } from "@worth/contracts";
import type { ValuePart } from "@worth/scoring";

/** The order the parts always stand in. Spelled out, because importing it would bring zod into every page. */
export const partOrder = [
  "own",
  "referral",
  "influence",
  "innovation",
] as const satisfies readonly ValuePart[];

/** One amount per part, integers in minor units of one currency. */
export type PartAmounts = Readonly<Pick<PartsOutput, ValuePart>>;

/** The colour each part keeps in every bar, chart and legend. */
export const partFill = {
  own: "fill-own",
  referral: "fill-referral",
  influence: "fill-influence",
  innovation: "fill-innovation",
} as const satisfies Record<ValuePart, string>;
