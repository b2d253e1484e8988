import { adminContext, answerAction, answerLoader, type FormValues } from "@worth/api";
import {
  AppError,
  changeStaffRoleInput,
  disableStaffInput,
  inviteStaffInput,
  parseInput,
  type ListStaffOutput,
} from "@worth/contracts";
import {
  DataTable,
  DateText,
  FormErrorSummary,
  NameAndDetail,
  Notice,
  PageHeading,
  Tag,
  type TableColumn,
} from "@worth/ui";
import { redirect } from "react-router";
import { pageTitle } from "../components/page-title.ts";
import { InviteForm } from "../components/settings/invite-form.tsx";
import { StaffChanges } from "../components/settings/staff-changes.tsx";
import { useAdminText } from "../components/use-admin-text.ts";
import { usePermission } from "../components/use-permission.ts";
import { useRefusal } from "../components/use-refusal.ts";
import { readChoice, searchOf } from "../server/read-search.ts";
import type { Route } from "./+types/settings-staff";

type Person = ListStaffOutput["staff"][number];

const saved = ["invited", "role", "disabled", "enabled"] as const;

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("staff:title"));

export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => ({
    ...(await context.get(adminContext).api.staff.list()),
    saved: readChoice(searchOf(request), "saved", saved) ?? null,
  }));
}

export function action({ request, context }: Route.ActionArgs) {
  const { staff } = context.get(adminContext).api;
  const steps: Record<string, (form: FormValues) => Promise<(typeof saved)[number]>> = {
    invite: async ({ name, email, role }) => {
      await staff.invite(parseInput(inviteStaffInput, { name, email, role }));
      return "invited";
    },
    role: async ({ staffId, role }) => {
      await staff.changeRole(parseInput(changeStaffRoleInput, { staffId, role }));
      return "role";
    },
    disable: async ({ staffId }) => {
      await staff.disable(parseInput(disableStaffInput, { staffId, disabled: true }));
      return "disabled";
    },
    enable: async ({ staffId }) => {
      await staff.disable(parseInput(disableStaffInput, { staffId, disabled: false }));
      return "enabled";
    },
  };
  return answerAction({ request, context }, async (form) => {
    const step = steps[form["intent"] ?? ""];
    if (!step) throw new AppError("invalid_input");
    return redirect(`/settings/staff?saved=${await step(form)}`);
  });
}

export default function SettingsStaff({ loaderData, actionData }: Route.ComponentProps) {
  const t = useAdminText();
  const mayManage = usePermission("staff.manage");
  const columns = useColumns(mayManage);
  const isInvite = actionData?.values["intent"] === "invite";
  const { errors, formError } = useRefusal(isInvite ? undefined : actionData, {});
  const active = loaderData.staff.filter(({ isDisabled }) => !isDisabled).length;
  return (
    <>
      <FormErrorSummary errors={errors} formError={formError} />
      {loaderData.saved !== null && !actionData && (
        <Notice tone="success">{t(`staff:saved.${loaderData.saved}`)}</Notice>
      )}
      <PageHeading title={t("staff:heading", { count: active })} sub={t("staff:sub")} />
      <DataTable
        caption={t("staff:caption")}
        columns={columns}
        rows={loaderData.staff}
        rowKey={({ id }) => id}
      />
      {mayManage && <InviteForm key={loaderData.staff.length} answer={isInvite ? actionData : undefined} />}
    </>
  );
}

function useColumns(mayManage: boolean): TableColumn<Person>[] {
  const t = useAdminText();
  const columns: TableColumn<Person>[] = [
    {
      key: "name",
      header: t("staff:column.name"),
      rowHeader: true,
      cell: ({ name, email, isYou, isDisabled }) => (
        <NameAndDetail
          name={
            <span className="flex flex-wrap items-center gap-2">
              {name}
              {isYou && <Tag tone="accent">{t("staff:you")}</Tag>}
              {isDisabled && <Tag tone="bad">{t("staff:disabled")}</Tag>}
            </span>
          }
          detail={email}
        />
      ),
    },
    {
      key: "role",
      header: t("staff:column.role"),
      width: "wide",
      cell: ({ role }) => <NameAndDetail name={t(`staff:role.${role}`)} detail={t(`staff:does.${role}`)} />,
    },
    {
      key: "lastSeen",
      header: t("staff:column.lastSeen"),
      width: "nowrap",
      cell: ({ lastSeenAt }) =>
        lastSeenAt === null ? (
          <span className="text-muted">{t("staff:never")}</span>
        ) : (
          <DateText at={lastSeenAt} style="short" />
        ),
    },
  ];
  const changes: TableColumn<Person> = {
    key: "change",
    header: t("staff:column.change"),
    cell: (person) => <StaffChanges person={person} />,
  };
  return mayManage ? [...columns, changes] : columns;
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
