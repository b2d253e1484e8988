import {
  AppError,
  parseInput,
  saveTierInput,
  tierMeasures,
  tierMeasuresOfMoney,
  type SaveTierInput,
  type TierMeasure,
} from "@worth/contracts";
import { readMoneyField } from "../components/settings/money-field.ts";
import { readWhole } from "./read-perk.ts";

/**
 * What somebody typed into a tier's form; a measure left empty does not matter.
 * @throws AppError invalid_input, naming a measure's own field where it does not fit
 */
export function readTier(
  form: Readonly<Record<string, string>>,
  { tierId, currency }: { tierId: string | null; currency: string },
): SaveTierInput {
  const conditions = tierMeasures.flatMap((measure) => {
    const atLeast = readAmount(form[measure], measure, currency);
    return atLeast === null ? [] : [{ measure, atLeast }];
  });
  for (const { measure, atLeast } of conditions) {
    if (Number.isNaN(atLeast)) throw new AppError("invalid_input", { fields: { [measure]: "not_valid" } });
    if (atLeast === 0) throw new AppError("invalid_input", { fields: { [measure]: "too_small" } });
  }
  if (conditions.length === 0) throw new AppError("invalid_input", { fields: { points_earned: "required" } });
  const { name, benefits, match } = form;
  const rank = readWhole(form["rank"]);
  return parseInput(saveTierInput, { tierId, name, benefits, rank, rule: { match, conditions } });
}

function readAmount(typed: string | undefined, measure: TierMeasure, currency: string): number | null {
  return tierMeasuresOfMoney.includes(measure) ? readMoneyField(typed, currency) : readWhole(typed);
}
