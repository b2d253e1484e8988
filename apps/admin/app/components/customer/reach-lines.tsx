import type { ListReachOutput } from "@worth/contracts";
import { Section, useFormat } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

/** What a customer's reviews and answers reached, a sentence each: what their influence value comes from. */
export function ReachLines({ reach: { reach, lookBackDays: days } }: { reach: ListReachOutput }) {
  const t = useAdminText();
  const { number } = useFormat();
  const lines = reach.filter(({ buyerCount }) => buyerCount > 0);
  if (lines.length === 0) return null;
  return (
    <Section title={t("impact:said.staffTitle")}>
      <ul className="grid gap-1">
        {lines.map(({ kind, productId, productName: product, buyerCount: count }, index) => (
          // Of one product there can be many answers.
          <li key={`${kind} ${productId} ${index}`}>
            {t(`impact:said.${kind === "review" ? "staffReview" : "staffAnswer"}`, {
              count,
              total: number(count),
              product,
              days,
            })}
          </li>
        ))}
      </ul>
    </Section>
  );
}
