import type { IdeaSupporterOutput } from "@worth/contracts";
import {
  Button,
  DataTable,
  DateText,
  EmptyState,
  Section,
  TextInput,
  TextLink,
  useFormat,
  type TableColumn,
} from "@worth/ui";
import { Form } from "react-router";
import { useAdminText } from "../use-admin-text.ts";
import type { IdeaPartProps } from "./idea-part-props.ts";

/** Who is behind an idea, what it is worth to them, and the vote of a customer who told staff. */
export function IdeaSupporters({ idea: { supporters, worth, currency }, refusal, mayDecide }: IdeaPartProps) {
  const t = useAdminText();
  const { money, number } = useFormat();
  return (
    <Section title={t("staffIdeas:supporters.title")}>
      {worth.map(({ currency: of, totalMinor, count }) => (
        <p key={of}>
          {t("staffIdeas:supporters.worth", { count, total: number(count), amount: money(totalMinor, of) })}
        </p>
      ))}
      <DataTable
        caption={t("staffIdeas:supporters.caption")}
        columns={useColumns(currency)}
        rows={supporters}
        rowKey={({ customer }) => customer.id}
        empty={<EmptyState title={t("staffIdeas:supporters.none")} />}
      />
      {mayDecide && (
        <Form method="post" className="grid max-w-xl justify-items-start gap-3">
          <div className="w-full">
            <TextInput
              name="customer"
              label={t("staffIdeas:supporters.customer")}
              hint={t("staffIdeas:supporters.customerHint")}
              markOptional={false}
              error={refusal.errorOf("customer")}
              defaultValue={refusal.valueOf("customer")}
            />
          </div>
          <div className="flex flex-wrap gap-3">
            <Button name="intent" value="vote">
              {t("staffIdeas:supporters.vote")}
            </Button>
            <Button name="intent" value="unvote">
              {t("staffIdeas:supporters.unvote")}
            </Button>
          </div>
        </Form>
      )}
    </Section>
  );
}

function useColumns(currency: string): TableColumn<IdeaSupporterOutput>[] {
  const t = useAdminText();
  const { money } = useFormat();
  return [
    {
      key: "who",
      header: t("staffIdeas:supporters.column.who"),
      rowHeader: true,
      cell: ({ customer, staffName }) => (
        <>
          <TextLink to={`/customers/${customer.id}`}>{customer.displayName}</TextLink>
          {staffName !== null && (
            <span className="block text-sm text-muted">
              {t("staffIdeas:supporters.byStaff", { name: staffName })}
            </span>
          )}
        </>
      ),
    },
    {
      key: "since",
      header: t("staffIdeas:supporters.column.since"),
      width: "nowrap",
      cell: ({ at }) => <DateText at={at} />,
    },
    {
      key: "worth",
      header: t("staffIdeas:supporters.column.worth"),
      numeric: true,
      cell: ({ worthMinor, worthCurrency }) =>
        worthMinor === null || worthCurrency === null ? "–" : money(worthMinor, worthCurrency),
    },
    {
      key: "value",
      header: t("staffIdeas:supporters.column.value"),
      numeric: true,
      cell: ({ headlineMinor }) => money(headlineMinor, currency),
    },
  ];
}
