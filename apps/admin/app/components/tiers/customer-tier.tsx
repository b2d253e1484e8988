import type { CustomerTierOutput, TierFigures } from "@worth/contracts";
import { DateText, EmptyState, Notice, Section, Timeline, useFormat, usePerkWords } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

/** A member's tier, what they did in the year that counts, and every change with the numbers that decided. */
export function CustomerTier({ tier }: { tier: CustomerTierOutput }) {
  const t = useAdminText();
  const { date } = useFormat();
  const figuresOf = useFigures(tier.currency);
  const { current, changes, next } = tier;
  if (current === null && next === null && changes.length === 0) return null;
  return (
    <Section
      title={`${t("tiers:staff.customer.title")}: ${current?.name ?? t("tiers:staff.customer.none")}`}
      sub={t("tiers:staff.customer.now", figuresOf(tier.figures))}
    >
      {current?.ending && (
        <Notice tone="warn">{t("tiers:staff.customer.ends", { date: date(current.ending.at) })}</Notice>
      )}
      {changes.length === 0 ? (
        <EmptyState title={t("tiers:staff.customer.noHistory")} />
      ) : (
        <Timeline
          label={t("tiers:staff.customer.title")}
          entries={changes.map(({ id, from, to, figures, occurredAt }) => ({
            key: id,
            title: titleOf(t, from, to),
            detail: t("tiers:staff.customer.figures", figuresOf(figures)),
            when: <DateText at={occurredAt} />,
          }))}
        />
      )}
    </Section>
  );
}

function titleOf(t: ReturnType<typeof useAdminText>, from: string | null, to: string | null): string {
  if (to === null) return t("tiers:staff.customer.lost", { from: from ?? "" });
  if (from === null) return t("tiers:staff.customer.reached", { to });
  return t("tiers:staff.customer.moved", { from, to });
}

/** The numbers as words of a sentence. */
function useFigures(currency: string) {
  const t = useAdminText();
  const { money, number } = useFormat();
  const { price } = usePerkWords();
  return ({ points_earned, credit_earned, referrals_rewarded: count, own_purchases }: TierFigures) => ({
    points: price(points_earned, "points"),
    credit: price(credit_earned, currency),
    friends: t("tiers:staff.customer.friends", { count, total: number(count) }),
    purchases: money(own_purchases, currency),
  });
}
