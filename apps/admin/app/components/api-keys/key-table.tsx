import type { ApiKeyOutput } from "@worth/contracts";
import { Button, DataTable, NameAndDetail, VisuallyHidden, useFormat, type TableColumn } from "@worth/ui";
import { Form } from "react-router";
import { useDay } from "../rates/use-day.ts";
import { useAdminText } from "../use-admin-text.ts";

/** Every key, whether it works, and the button that ends it. */
export function KeyTable({ keys }: { keys: readonly ApiKeyOutput[] }) {
  const t = useAdminText();
  const { date } = useFormat();
  const day = useDay();
  const columns: TableColumn<ApiKeyOutput>[] = [
    {
      key: "name",
      header: t("api:keys.column.name"),
      rowHeader: true,
      cell: ({ name, prefix, madeBy }) => (
        <NameAndDetail name={name} detail={t("api:keys.made", { prefix, name: madeBy })} />
      ),
    },
    {
      key: "scopes",
      header: t("api:keys.column.scopes"),
      cell: ({ scopes }) => <span className="text-sm">{scopes.join(", ")}</span>,
    },
    {
      key: "used",
      header: t("api:keys.column.used"),
      width: "nowrap",
      cell: ({ lastUsedOn }) =>
        lastUsedOn === null ? <span className="text-muted">{t("api:keys.never")}</span> : day(lastUsedOn),
    },
    {
      key: "state",
      header: t("api:keys.column.state"),
      cell: ({ id, name, revoked }) =>
        revoked ? (
          <span className="text-muted">
            {t("api:keys.revoked", { name: revoked.by, date: date(revoked.at, "short") })}
          </span>
        ) : (
          <Form method="post" className="flex flex-wrap items-center gap-3">
            <span>{t("api:keys.working")}</span>
            <input type="hidden" name="apiKeyId" value={id} />
            <Button size="small" variant="danger" name="intent" value="revoke">
              {t("api:keys.revoke")}
              <VisuallyHidden> {t("api:keys.revokeOf", { name })}</VisuallyHidden>
            </Button>
          </Form>
        ),
    },
  ];
  return <DataTable caption={t("api:keys.caption")} columns={columns} rows={keys} rowKey={({ id }) => id} />;
}
