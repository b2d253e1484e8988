import type { MoneyStyle } from "../format/format-money.ts";
import { useFormat } from "../format/use-format.ts";

export type MoneyProps = MoneyStyle & {
  /** Integer in the currency's own minor unit. */
  amountMinor: number;
  /** ISO 4217. */
  currency: string;
};

/** An amount with its currency, never broken over two lines. */
export function Money({ amountMinor, currency, ...style }: MoneyProps) {
  return (
    <span className="whitespace-nowrap tabular-nums">{useFormat().money(amountMinor, currency, style)}</span>
  );
}
