import type { RuleBody, RuleScopeOutput } from "@worth/contracts";
import { useFormat } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";
import { useScopeWords } from "./use-scope-words.ts";

/** Everything a rule asks for and where it ends, each as a part of a sentence; nothing when it is for everybody. */
export function useConditionWords(currency: string): (body: RuleBody, scope: RuleScopeOutput) => string[] {
  const t = useAdminText();
  const { list, money } = useFormat();
  const scopeWords = useScopeWords();
  return ({ conditions, caps }, scope) => {
    const { segmentIds, productIds, actTypeIds, leastAmountMinor, firstPurchaseOnly } = conditions;
    return [
      ...(segmentIds
        ? [
            t("rules:scope.segments", {
              segments: list(segmentIds.map((id) => t(`rules:field.segment.${id}`))),
            }),
          ]
        : []),
      ...scopeWords(scope),
      ...(productIds ? [t("rules:scope.products", { count: productIds.length })] : []),
      ...(actTypeIds ? [t("rules:scope.acts", { count: actTypeIds.length })] : []),
      ...(firstPurchaseOnly ? [t("rules:scope.firstPurchase")] : []),
      ...(leastAmountMinor === undefined
        ? []
        : [t("rules:scope.leastAmount", { amount: money(leastAmountMinor, currency) })]),
      ...caps.map(({ periodDays, mostMinor }) =>
        periodDays === null
          ? t("rules:scope.capEver", { amount: money(mostMinor, currency) })
          : t("rules:scope.capPeriod", { amount: money(mostMinor, currency), count: periodDays }),
      ),
    ];
  };
}
