import type { ValuePart } from "./value-facts.ts";
import type { ValueLine, ValueRule } from "./value-line.ts";

const earnedBy: Partial<Record<ValueRule, ValuePart>> = {
  reward_referral: "referral",
  reward_influence: "influence",
  reward_innovation: "innovation",
};

/** The part a line counts in: serving costs weigh on own value, a reward on the part that earned it. */
export const partOfLine = ({ part, rule }: Pick<ValueLine, "part" | "rule">): ValuePart =>
  part === "serving_cost" || part === "reward" ? (earnedBy[rule] ?? "own") : part;
