import { staffRoles, type ListStaffOutput } from "@worth/contracts";
import { Button, controlClasses, VisuallyHidden } from "@worth/ui";
import { Form } from "react-router";
import { useAdminText } from "../use-admin-text.ts";

type Person = ListStaffOutput["staff"][number];

/** Another role, or no access, for one person. */
export function StaffChanges({ person: { id, name, role, isDisabled, isYou } }: { person: Person }) {
  const t = useAdminText();
  if (isYou) return <span className="text-sm text-muted">{t("staff:yourself")}</span>;
  return (
    <div className="flex flex-wrap items-center gap-2">
      {!isDisabled && (
        <Form method="post" className="flex items-center gap-2">
          <input type="hidden" name="intent" value="role" />
          <input type="hidden" name="staffId" value={id} />
          <span className="w-34">
            <select
              name="role"
              // A changed role comes back as another element, so that the shown choice is never the old one.
              key={role}
              defaultValue={role}
              aria-label={t("staff:newRole", { name })}
              className={controlClasses}
            >
              {staffRoles.map((value) => (
                <option key={value} value={value}>
                  {t(`staff:role.${value}`)}
                </option>
              ))}
            </select>
          </span>
          <Button size="small">
            {t("staff:changeRole")}
            <VisuallyHidden> {t("staff:changeRoleOf", { name })}</VisuallyHidden>
          </Button>
        </Form>
      )}
      <Form method="post">
        <input type="hidden" name="intent" value={isDisabled ? "enable" : "disable"} />
        <input type="hidden" name="staffId" value={id} />
        <Button size="small" variant={isDisabled ? "secondary" : "danger"}>
          {isDisabled ? t("staff:enable") : t("staff:disable")}
          <VisuallyHidden> {t("staff:of", { name })}</VisuallyHidden>
        </Button>
      </Form>
    </div>
  );
}
