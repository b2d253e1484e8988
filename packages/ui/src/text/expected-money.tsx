import { useFormat } from "../format/use-format.ts";
import { useUiText } from "../use-ui-text.ts";

export type ExpectedMoneyProps = {
  amountMinor: number;
  lowMinor: number;
  highMinor: number;
  currency: string;
};

/** An expected amount with its interval: "+$18,000 (6,000 to 31,000)". */
export function ExpectedMoney({ amountMinor, lowMinor, highMinor, currency }: ExpectedMoneyProps) {
  const format = useFormat();
  const t = useUiText();
  return (
    <span className="tabular-nums">
      {t("interval", {
        amount: format.money(amountMinor, currency, { signed: true, precision: "rounded" }),
        low: format.money(lowMinor, currency, { bare: true, precision: "rounded" }),
        high: format.money(highMinor, currency, { bare: true, precision: "rounded" }),
      })}
    </span>
  );
}
