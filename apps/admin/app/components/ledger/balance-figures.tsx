import type { UnitBalanceOutput } from "@worth/contracts";
import { DefinitionFigures, FilterChips } from "@worth/ui";
import { useSearchParams } from "react-router";
import { useAdminText } from "../use-admin-text.ts";
import { nameUnit } from "./unit-name.ts";
import { useAmount } from "./use-amount.ts";

type BalanceFiguresProps = { balances: readonly UnitBalanceOutput[]; unit: string };

/** What a customer can spend, has on hold and owes, in one unit of those they have. */
export function BalanceFigures({ balances, unit }: BalanceFiguresProps) {
  const t = useAdminText();
  const amountOf = useAmount();
  const balance = balances.find((one) => one.unit === unit);
  const named = useSearchParams()[0].get("unit");
  const chips = balances.map((one, index) => ({
    value: index === 0 && named !== one.unit ? "" : one.unit,
    label: nameUnit(t, one.unit),
  }));
  return (
    <>
      {chips.length > 1 && <FilterChips label={t("ledger:staff.units")} param="unit" chips={chips} />}
      <DefinitionFigures
        figures={[
          { label: t("ledger:staff.available"), value: amountOf(balance?.available ?? 0, unit) },
          { label: t("ledger:staff.onHold"), value: amountOf(balance?.onHold ?? 0, unit) },
          { label: t("ledger:staff.owed"), value: amountOf(balance?.owed ?? 0, unit) },
        ]}
      />
    </>
  );
}
