import type { StatementOutput } from "@worth/contracts";
import { Item, ItemList, Section, useFormat } from "@worth/ui";
import { usePortalText } from "../use-portal-text.ts";
import { useAmount } from "./use-amount.ts";

/** Points by the day they end, the nearest first. */
export function PointLots({ lots }: Pick<StatementOutput, "lots">) {
  const t = usePortalText();
  const { date } = useFormat();
  const amountOf = useAmount("points");
  if (lots.length === 0) return null;
  return (
    <Section title={t("ledger:member.lots")} sub={t("ledger:member.lotsSub")}>
      <ItemList>
        {lots.map(({ id, points, expiresAt }) => (
          <Item
            key={id}
            title={t("ledger:member.lot", { points: amountOf(points), date: date(expiresAt) })}
          />
        ))}
      </ItemList>
    </Section>
  );
}
