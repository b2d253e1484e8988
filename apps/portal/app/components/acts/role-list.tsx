import type { RoleOutput } from "@worth/contracts";
import { EmptyState, RoleItems, Section } from "@worth/ui";
import { usePortalText } from "../use-portal-text.ts";

/** The roles a member is seen in, each with what they did. */
export function RoleList({ roles }: { roles: RoleOutput[] }) {
  const t = usePortalText();
  return (
    <Section title={t("acts:own.roles")}>
      {roles.length === 0 ? (
        <EmptyState title={t("acts:own.noRoles")}>{t("acts:own.noRolesText")}</EmptyState>
      ) : (
        <RoleItems label={t("acts:own.roles")} roles={roles} />
      )}
    </Section>
  );
}
