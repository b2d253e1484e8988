import { useTranslation } from "react-i18next";
import { useFormat } from "../format/use-format.ts";

export type PerkWords = ReturnType<typeof usePerkWords>;

/** What perks say in both apps: prices, and a perk's own sentences. */
export function usePerkWords() {
  const { t } = useTranslation("perks");
  const { money, number } = useFormat();
  return {
    t,
    /** An amount of points or of credit, in words. */
    price: (amount: number, unit: string): string =>
      unit === "points"
        ? t("price.points", { count: amount, amount: number(amount) })
        : t("price.credit", { amount: money(amount, unit) }),
  };
}
