import type { RoleOutput } from "@worth/contracts";
import { useTranslation } from "react-i18next";
import { Item, ItemList } from "../data/item-list.tsx";
import { useFormat } from "../format/use-format.ts";

type RoleItemsProps = { label: string; roles: readonly RoleOutput[] };

/** The roles somebody is seen in, each with the acts it follows from, as members and staff see them. */
export function RoleItems({ label, roles }: RoleItemsProps) {
  const { t } = useTranslation("acts");
  const { date, number } = useFormat();
  return (
    <ItemList label={label}>
      {roles.map(({ role, count, latestAt, evidence }) => (
        <Item
          key={role}
          title={t(`role.${role}`)}
          detail={t("count", { count, total: number(count), date: date(latestAt) })}
        >
          <ul className="list-disc ps-6 text-sm">
            {evidence.map(({ id, kind, title, occurredAt, touchCount }) => (
              <li key={id} className="[overflow-wrap:anywhere]">
                {[t(`kind.${kind}`), ...(title ? [title] : []), date(occurredAt)].join(" · ")}
                {touchCount > 0 && ` · ${t("touches", { count: touchCount, total: number(touchCount) })}`}
              </li>
            ))}
          </ul>
        </Item>
      ))}
    </ItemList>
  );
}
