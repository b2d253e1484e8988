import type { RoleOutput } from "@worth/contracts";
import { EmptyState, Item, ItemList, Section, useFormat } from "@worth/ui";
import { usePortalText } from "../use-portal-text.ts";

/** The roles a member is seen in, each with what they did. */
export function RoleList({ roles }: { roles: RoleOutput[] }) {
  const t = usePortalText();
  const { date, number } = useFormat();
  return (
    <Section title={t("acts:own.roles")}>
      {roles.length === 0 ? (
        <EmptyState title={t("acts:own.noRoles")}>{t("acts:own.noRolesText")}</EmptyState>
      ) : (
        <ItemList label={t("acts:own.roles")}>
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
