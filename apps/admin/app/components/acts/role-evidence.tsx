import type { RoleOutput } from "@worth/contracts";
import { EmptyState, RoleItems, Section } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

/** The roles somebody has, each with the acts it follows from. */
export function RoleEvidence({ roles }: { roles: RoleOutput[] }) {
  const t = useAdminText();
  return (
    <Section title={t("acts:customer.roles")} sub={t("acts:customer.rolesSub")}>
      {roles.length === 0 ? (
        <EmptyState title={t("acts:customer.none")}>{t("acts:customer.noneText")}</EmptyState>
      ) : (
        <RoleItems label={t("acts:customer.roles")} roles={roles} />
      )}
    </Section>
  );
}
