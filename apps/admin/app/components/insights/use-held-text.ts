import type { ConcentrationMeasure } from "@worth/contracts";
import { useFormat, type MoneyPrecision } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

/** Writes what is spread: an amount of money, or a number of acts. */
export function useHeldText(
  measure: ConcentrationMeasure,
  currency: string,
): (held: number, precision?: MoneyPrecision) => string {
  const t = useAdminText();
  const format = useFormat();
  return (held, precision = "plain") =>
    measure === "participation"
      ? t("insights:concentration.acts", { count: held, total: format.number(held) })
      : format.money(held, currency, { precision });
}
