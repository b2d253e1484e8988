import { Button, TextInput } from "@worth/ui";
import { Form, useSearchParams } from "react-router";
import { useAdminText } from "../use-admin-text.ts";

/** Chooses the two days that are compared. */
export function ChangesForm({ fromDay }: { fromDay: string }) {
  const t = useAdminText();
  const [search] = useSearchParams();
  const to = search.get("to") ?? "";
  return (
    <Form method="get" className="flex flex-wrap items-end gap-3">
      <TextInput
        key={`from ${fromDay}`}
        type="date"
        name="from"
        label={t("value:changes.from")}
        defaultValue={fromDay}
        markOptional={false}
      />
      <TextInput
        key={`to ${to}`}
        type="date"
        name="to"
        label={t("value:changes.to")}
        defaultValue={to}
        markOptional={false}
        title={t("value:changes.today")}
      />
      <Button>{t("value:changes.show")}</Button>
    </Form>
  );
}
