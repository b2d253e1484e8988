import { useFormat } from "@worth/ui";
import { usePortalText } from "../use-portal-text.ts";

/** An amount of points or money in words; `signed` writes a plus before what was gained. */
export type FormatAmount = (amount: number, style?: { signed: boolean }) => string;

export function useAmount(unit: string): FormatAmount {
  const t = usePortalText();
  const format = useFormat();
  return (amount, { signed } = { signed: false }) => {
    if (unit !== "points") return format.money(amount, unit, { signed });
    const written = format.number(amount, signed ? { signDisplay: "exceptZero" } : {});
    return t("ledger:points", { count: Math.abs(amount), amount: written });
  };
}
