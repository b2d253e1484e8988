import type { RoleOutput } from "@worth/contracts";
import { EmptyState, Item, ItemList, Section, useFormat } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

/** The roles somebody has, each with the acts it follows from. */
export function RoleEvidence({ roles }: { roles: RoleOutput[] }) {
  const t = useAdminText();
  const { date, number } = useFormat();
  return (
    <Section title={t("acts:customer.roles")} sub={t("acts:customer.rolesSub")}>
      {roles.length === 0 ? (
        <EmptyState title={t("acts:customer.none")}>{t("acts:customer.noneText")}</EmptyState>
      ) : (
        <ItemList label={t("acts:customer.roles")}>
          {roles.map(({ role, count, latestAt, evidence }) => (
            <Item
              key={role}
              title={t(`acts:role.${role}`)}
              detail={t("acts:count", { count, total: number(count), date: date(latestAt) })}
            >
              <ul className="list-disc ps-6 text-sm">
                {evidence.map(({ id, kind, title, occurredAt, touchCount }) => (
                  <li key={id} className="[overflow-wrap:anywhere]">
                    {[t(`acts:kind.${kind}`), ...(title ? [title] : []), date(occurredAt)].join(" · ")}
                    {touchCount > 0 &&
                      ` · ${t("acts:touches", { count: touchCount, total: number(touchCount) })}`}
                  </li>
                ))}
              </ul>
            </Item>
          ))}
        </ItemList>
      )}
    </Section>
  );
}
