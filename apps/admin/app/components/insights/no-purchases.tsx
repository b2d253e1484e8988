import { ButtonLink, EmptyState } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";
import { usePermission } from "../use-permission.ts";

export type NoPurchasesProps = { page: "model" | "levers" | "concentration" };

/** Before anything was bought: what the page will say, and the way to purchases. */
export function NoPurchases({ page }: NoPurchasesProps) {
  const t = useAdminText();
  const action = usePermission("imports.run") && (
    <ButtonLink to="/import" variant="primary">
      {t("insights:empty.action")}
    </ButtonLink>
  );
  return (
    <EmptyState title={t("insights:empty.title")} action={action}>
      {t(`insights:empty.${page}`)}
    </EmptyState>
  );
}
