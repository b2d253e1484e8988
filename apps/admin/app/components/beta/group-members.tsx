import type { StaffBetaGroupOutput } from "@worth/contracts";
import { Button, Item, ItemList, Pagination, Section, TextLink, useFormat } from "@worth/ui";
import { Form } from "react-router";
import { useAdminText } from "../use-admin-text.ts";

type GroupMembersProps = { members: StaffBetaGroupOutput["members"]; mayManage: boolean };

/** Who has to do with a group, and the button that takes somebody out. */
export function GroupMembers({ members: { rows, total, page, pageSize }, mayManage }: GroupMembersProps) {
  const t = useAdminText();
  const { number } = useFormat();
  return (
    <Section title={t("beta:staff.members")}>
      {total === 0 && <p>{t("beta:staff.membersNone")}</p>}
      <ItemList>
        {rows.map(({ customer, state, score }) => (
          <Item
            key={customer.id}
            title={<TextLink to={`/customers/${customer.id}`}>{customer.displayName}</TextLink>}
            detail={
              score === null
                ? t(`beta:staff.state.${state}`)
                : `${t(`beta:staff.state.${state}`)} · ${t("beta:staff.overall", { score: number(score) })}`
            }
            end={
              mayManage &&
              state !== "removed" && (
                <Form method="post">
                  <input type="hidden" name="customerId" value={customer.id} />
                  <Button size="small" name="intent" value="remove">
                    {t("beta:staff.remove", { name: customer.displayName })}
                  </Button>
                </Form>
              )
            }
          />
        ))}
      </ItemList>
      <Pagination page={page} pageSize={pageSize} totalCount={total} />
    </Section>
  );
}
