import { HeadlineFigure, Money, Section, useFormat } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

export type NetFiguresProps = {
  netMinor: number;
  range: { lowMinor: number; highMinor: number };
  currency: string;
};

/** The net value with what its range means. */
export function NetFigures({ netMinor, range, currency }: NetFiguresProps) {
  const t = useAdminText();
  const format = useFormat();
  const rounded = (amountMinor: number) => format.money(amountMinor, currency, { precision: "rounded" });
  const [low, high] = [rounded(range.lowMinor), rounded(range.highMinor)];
  return (
    <Section title={t("value:net.title")} sub={t("value:net.sum")}>
      <HeadlineFigure
        label={t("value:net.label")}
        value={<Money amountMinor={netMinor} currency={currency} precision="rounded" />}
        detail={low === high ? t("value:net.noRange") : t("value:net.range", { low, high })}
      />
    </Section>
  );
}
