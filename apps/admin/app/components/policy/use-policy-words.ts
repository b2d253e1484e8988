import { policyLimitsOf, type PolicyChangeOutput, type PolicyField } from "@worth/contracts";
import { useFormat } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

export type PolicyWords = {
  /** What a number is called, with its unit. */
  nameOf: (field: PolicyField) => string;
  /** What it does, in a sentence. */
  doesOf: (field: PolicyField) => string;
  /** A value with its unit: 30 days, 30%, $12.50. */
  valueOf: (value: number, field: PolicyField) => string;
  /** What it may be, in a sentence. */
  rangeOf: (field: PolicyField) => string;
  /** A difference in words. */
  changeOf: (change: PolicyChangeOutput) => string;
};

const shareDigits = 4;

/** The numbers of the policy as people read them. */
export function usePolicyWords(currency: string): PolicyWords {
  const t = useAdminText();
  const format = useFormat();
  const nameOf = (field: PolicyField) => t(`settingsValues:policy.fields.${field}.name`, { currency });
  const valueOf = (value: number, field: PolicyField): string => {
    const { unit } = policyLimitsOf(field);
    if (unit === "share") return format.share(value, shareDigits);
    if (unit === "amount") return format.money(value, currency);
    return t(`settingsValues:policy.units.${unit}`, { count: value });
  };
  return {
    nameOf,
    doesOf: (field) => t(`settingsValues:policy.fields.${field}.does`),
    valueOf,
    rangeOf: (field) => {
      const { least, most } = policyLimitsOf(field);
      return t("settingsValues:policy.range", { least: valueOf(least, field), most: valueOf(most, field) });
    },
    changeOf: ({ field, before, after }) =>
      t("settingsValues:policy.change", {
        name: nameOf(field),
        before: valueOf(before, field),
        after: valueOf(after, field),
      }),
  };
}
