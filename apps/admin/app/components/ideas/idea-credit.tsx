import { contributionKinds } from "@worth/contracts";
import {
  Button,
  EmptyState,
  Item,
  ItemList,
  Section,
  Select,
  TextInput,
  TextLink,
  useFormat,
} from "@worth/ui";
import { Form } from "react-router";
import { useAdminText } from "../use-admin-text.ts";
import type { IdeaPartProps } from "./idea-part-props.ts";

/** Who helped an idea along, as staff accepted it. */
export function IdeaCredit({ idea: { contributions }, refusal, mayDecide }: IdeaPartProps) {
  const t = useAdminText();
  const { date } = useFormat();
  const kindName = (kind: (typeof contributionKinds)[number]) => t(`staffIdeas:credit.kind.${kind}`);
  return (
    <Section title={t("staffIdeas:credit.title")} sub={t("staffIdeas:credit.sub")}>
      {contributions.length === 0 ? (
        <EmptyState title={t("staffIdeas:credit.none")} />
      ) : (
        <ItemList>
          {contributions.map(({ customer, kind, staffName, at }) => (
            <Item
              key={`${customer.id} ${kind}`}
              title={<TextLink to={`/customers/${customer.id}`}>{customer.displayName}</TextLink>}
              detail={t("staffIdeas:credit.line", { kind: kindName(kind), name: staffName, date: date(at) })}
            >
              {mayDecide && (
                <Form method="post">
                  <input type="hidden" name="customer" value={customer.id} />
                  <input type="hidden" name="kind" value={kind} />
                  <Button size="small" name="intent" value="remove">
                    {t("staffIdeas:credit.remove")}
                  </Button>
                </Form>
              )}
            </Item>
          ))}
        </ItemList>
      )}
      {mayDecide && (
        <Form method="post" className="grid max-w-xl justify-items-start gap-3">
          <div className="w-full">
            <TextInput
              name="customer"
              id="contributor"
              label={t("staffIdeas:supporters.customer")}
              hint={t("staffIdeas:supporters.customerHint")}
              markOptional={false}
              defaultValue={refusal.valueOf("customer")}
            />
          </div>
          <Select
            name="kind"
            label={t("staffIdeas:credit.kindLabel")}
            required
            choices={contributionKinds.map((kind) => ({ value: kind, label: kindName(kind) }))}
          />
          <Button name="intent" value="accept">
            {t("staffIdeas:credit.accept")}
          </Button>
        </Form>
      )}
    </Section>
  );
}
