import type { JsonSchema } from "@worth/api";
import { DataTable } from "@worth/ui";
import { usePortalText } from "../use-portal-text.ts";
import { formOf } from "./form-of.ts";

type FieldTableProps = { caption: string; schema: JsonSchema };

/** What an object of the interface is made of: each field, its form, and whether it must be there. */
export function FieldTable({ caption, schema }: FieldTableProps) {
  const t = usePortalText();
  const rows = Object.entries(schema.properties ?? {});
  const isNeeded = (name: string): boolean => schema.required?.includes(name) ?? false;
  return (
    <DataTable
      caption={caption}
      captionShown
      dense
      columns={[
        {
          key: "name",
          header: t("api:docs.column.name"),
          rowHeader: true,
          cell: ([name]) => <code className="font-mono">{name}</code>,
        },
        {
          key: "form",
          header: t("api:docs.column.form"),
          cell: ([, form]) => <span className="break-words">{formOf(form)}</span>,
        },
        {
          key: "need",
          header: t("api:docs.column.need"),
          cell: ([name]) => (isNeeded(name) ? t("api:docs.needed") : t("api:docs.optional")),
        },
      ]}
      rows={rows}
      rowKey={([name]) => name}
    />
  );
}
