import type { ListPostingBlocksOutput } from "@worth/contracts";
import { Button, EmptyState, Item, ItemList, Section, TextLink, useFormat } from "@worth/ui";
import { Form } from "react-router";
import { useAdminText } from "../use-admin-text.ts";

type Shown = ListPostingBlocksOutput & { mayDecide: boolean };

/** Who may not post, why, and the way back. */
export function PostingBlocks({ blocks, mayDecide }: Shown) {
  const t = useAdminText();
  const { date } = useFormat();
  return (
    <Section title={t("staffIdeas:posts.blocksTitle")}>
      {blocks.length === 0 ? (
        <EmptyState title={t("staffIdeas:posts.noBlocks")} />
      ) : (
        <ItemList>
          {blocks.map(({ customer, note, staffName, createdAt }) => (
            <Item
              key={customer.id}
              title={<TextLink to={`/customers/${customer.id}`}>{customer.displayName}</TextLink>}
              detail={t("staffIdeas:posts.blockLine", { note, name: staffName, date: date(createdAt) })}
            >
              {mayDecide && (
                <Form method="post">
                  <input type="hidden" name="customerId" value={customer.id} />
                  <Button size="small" name="intent" value="unblock">
                    {t("staffIdeas:posts.unblock")}
                  </Button>
                </Form>
              )}
            </Item>
          ))}
        </ItemList>
      )}
    </Section>
  );
}
