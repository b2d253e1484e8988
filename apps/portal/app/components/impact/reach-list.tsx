import type { ReachOutput } from "@worth/contracts";
import { Item, ItemList, Section, TextLink, useFormat } from "@worth/ui";
import { usePortalText } from "../use-portal-text.ts";

/** What each review and answer of a member reached. */
export function ReachList({ reach, days }: { reach: readonly ReachOutput[]; days: number }) {
  const t = usePortalText();
  const { number } = useFormat();
  if (reach.length === 0) return null;
  return (
    <Section title={t("impact:said.title")}>
      <ItemList>
        {reach.map(
          ({ kind, productId, productName: product, buyerCount, readCount, helpfulCount }, index) => {
            const reads = t("impact:said.reads", { count: readCount, total: number(readCount) });
            const helped = t("impact:said.helpful", { count: helpfulCount, total: number(helpfulCount) });
            return (
              <Item
                // Of one product there can be many answers.
                key={`${kind} ${productId} ${index}`}
                title={<TextLink to={`/reviews/${productId}`}>{product}</TextLink>}
                detail={readCount === 0 ? undefined : `${reads}, ${helped}`}
              >
                <p>
                  {readCount === 0 && buyerCount === 0
                    ? t(`impact:said.readNever.${kind}`, { product })
                    : t(`impact:said.${kind}`, {
                        count: buyerCount,
                        total: number(buyerCount),
                        product,
                        days,
                      })}
                </p>
              </Item>
            );
          },
        )}
      </ItemList>
    </Section>
  );
}
