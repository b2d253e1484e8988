import { HeadlineFigure, Money, Section, useFormat } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

export type NetFiguresProps = {
  netMinor: number;
  range: { lowMinor: number; highMinor: number };
  /** Left out where only customers have one. */
  contributionMinor?: number | undefined;
  currency: string;
};

/** The net value with what its range means, and the contribution. */
export function NetFigures({ netMinor, range, contributionMinor, currency }: NetFiguresProps) {
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
      {contributionMinor !== undefined && (
        <dl className="border-t border-line pt-3">
          <dt className="text-sm text-muted">{t("value:contribution.title")}</dt>
          <dd className="mt-0.5">
            <span className="block font-serif text-xl">
              <Money amountMinor={contributionMinor} currency={currency} precision="rounded" />
            </span>
            <span className="mt-1 block text-xs text-muted">{t("value:contribution.detail")}</span>
          </dd>
        </dl>
      )}
    </Section>
  );
}
