import type { CustomerIdeasOutput } from "@worth/contracts";
import { Section, TextLink, useFormat } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

/** What became of a customer's ideas in money; nothing for who has none. Its purchases are the lines of innovation. */
export function CustomerIdeas({
  ideas: { shipped, open, moreOpenCount, currency },
}: {
  ideas: CustomerIdeasOutput;
}) {
  const t = useAdminText();
  const { money, date, number, share } = useFormat();
  if (shipped.length + open.length === 0) return null;
  return (
    <Section title={t("changelog:value.title")} sub={t("changelog:value.sub")}>
      <ul className="list-disc ps-6">
        {shipped.map(({ title, role, shippedAt, endsAt, purchaseCount, amountMinor }) => (
          <li key={`${title}:${shippedAt}`} className="wrap-anywhere">
            {t(role === "originator" ? "changelog:value.shipped" : "changelog:value.refined", {
              title,
              date: date(shippedAt),
              end: date(endsAt),
              count: purchaseCount,
              total: number(purchaseCount),
              amount: money(amountMinor, currency),
            })}
          </li>
        ))}
        {open.map(({ ideaId, title, stage, probability, expectedMinor }) => (
          <li key={ideaId} className="wrap-anywhere">
            {t(expectedMinor === null ? "changelog:value.unforeseen" : "changelog:value.expected", {
              title,
              stage: t(`ideas:stage.${stage}`),
              probability: share(probability),
              amount: money(expectedMinor ?? 0, currency),
            })}
          </li>
        ))}
      </ul>
      {moreOpenCount > 0 && (
        <p>{t("changelog:value.more", { count: moreOpenCount, total: number(moreOpenCount) })}</p>
      )}
      {shipped.some(({ purchaseCount }) => purchaseCount > 0) && (
        <TextLink to="?part=innovation&basis=net">{t("changelog:value.lines")}</TextLink>
      )}
    </Section>
  );
}
