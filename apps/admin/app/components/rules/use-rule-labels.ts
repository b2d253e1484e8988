import { useAdminText } from "../use-admin-text.ts";

/** The names of the form's fields, in the order they stand on the page. */
export function useRuleLabels(currency: string): Readonly<Record<string, string>> {
  const t = useAdminText();
  return {
    name: t("rules:field.name"),
    trigger: t("rules:field.trigger"),
    side: t("rules:field.side"),
    kind: t("rules:field.kind"),
    howMuch: t("rules:field.howMuch"),
    most: t("rules:field.most", { currency }),
    perkId: t("rules:field.perkId"),
    perkCost: t("rules:field.perkCost", { currency }),
    leastAmount: t("rules:field.leastAmount", { currency }),
    firstPurchaseOnly: t("rules:field.firstPurchaseOnly"),
    countries: t("rules:field.countries"),
    campaignId: t("rules:field.campaign"),
    capEver: t("rules:field.capEver", { currency }),
    capPeriod: t("rules:field.capPeriod", { currency }),
    capDays: t("rules:field.capDays"),
    holdDays: t("rules:field.holdDays"),
    approval: t("rules:field.approval"),
    activeFrom: t("rules:field.activeFrom"),
    activeUntil: t("rules:field.activeUntil"),
    days: t("rules:simulation.days"),
  };
}
