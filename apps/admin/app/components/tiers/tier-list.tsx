import { tierMeasuresOfMoney, type StaffTierOutput } from "@worth/contracts";
import { Button, EmptyState, Item, ItemList, Tag, TextLink, useFormat, VisuallyHidden } from "@worth/ui";
import { Form } from "react-router";
import { useAdminText } from "../use-admin-text.ts";

type TierListProps = { tiers: readonly StaffTierOutput[]; currency: string; mayManage: boolean };

/** The tiers, the highest first, each with what reaches it, what it gives and how many have it. */
export function TierList({ tiers, currency, mayManage }: TierListProps) {
  const t = useAdminText();
  if (tiers.length === 0)
    return <EmptyState title={t("tiers:staff.empty")}>{t("tiers:staff.emptyText")}</EmptyState>;
  return (
    <ItemList>
      {tiers.toReversed().map((tier) => (
        <Tier key={tier.id} tier={tier} currency={currency} mayManage={mayManage} />
      ))}
    </ItemList>
  );
}

type TierProps = { tier: StaffTierOutput; currency: string; mayManage: boolean };

function Tier({ tier, currency, mayManage }: TierProps) {
  const t = useAdminText();
  const { number } = useFormat();
  const { name, rank, benefits, memberCount, endingCount } = tier;
  const members = t("tiers:staff.members", { count: memberCount, total: number(memberCount) });
  const ending = t("tiers:staff.ending", { count: endingCount, total: number(endingCount) });
  return (
    <Item
      title={<h2 className="text-lg font-semibold">{name}</h2>}
      detail={`${useRuleText(tier, currency)} · ${members}${endingCount > 0 ? ` · ${ending}` : ""}`}
      end={<Tag>{t("tiers:staff.rank", { rank: number(rank) })}</Tag>}
    >
      <p>{benefits}</p>
      {mayManage && <Work tier={tier} />}
    </Item>
  );
}

/** What reaches a tier, in words. */
function useRuleText({ rule }: StaffTierOutput, currency: string): string {
  const t = useAdminText();
  const { money, number, list } = useFormat();
  const parts = rule.conditions.map(({ measure, atLeast }) =>
    t(`tiers:staff.ruleText.${measure}`, {
      count: atLeast,
      amount: tierMeasuresOfMoney.includes(measure) ? money(atLeast, currency) : number(atLeast),
    }),
  );
  return list(parts, rule.match);
}

function Work({ tier: { id, name, isRemovable } }: { tier: StaffTierOutput }) {
  const t = useAdminText();
  const named = <VisuallyHidden>{t("tiers:staff.editOf", { name })} </VisuallyHidden>;
  return (
    <div className="mt-2 flex flex-wrap items-center gap-4">
      <TextLink to={`/settings/tiers?edit=${id}`}>
        {named}
        {t("tiers:staff.edit")}
      </TextLink>
      {isRemovable && (
        <Form method="post">
          <input type="hidden" name="tierId" value={id} />
          <Button size="small" name="intent" value="remove">
            {named}
            {t("tiers:staff.remove")}
          </Button>
        </Form>
      )}
    </div>
  );
}
