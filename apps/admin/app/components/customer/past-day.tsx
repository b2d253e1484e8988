import type { CustomerValueOutput } from "@worth/contracts";
import { Button, changeSearch, Notice, TextInput, TextLink, useFormat } from "@worth/ui";
import { Form, useLocation } from "react-router";
import { useAdminText } from "../use-admin-text.ts";

/** Says that the page shows a day of the past, and leads back. */
export function PastDayNotice({ value: { isPast, asOf, policyVersion } }: { value: CustomerValueOutput }) {
  const t = useAdminText();
  const format = useFormat();
  const { search } = useLocation();
  if (!isPast) return null;
  return (
    <Notice tone="warn" title={t("value:asOf.title", { date: format.date(asOf) })}>
      {t("value:asOf.text", { version: policyVersion })}{" "}
      <TextLink to={{ search: changeSearch(search, { asOf: undefined, page: undefined }) }}>
        {t("value:asOf.now")}
      </TextLink>
    </Notice>
  );
}

/** Opens the page as it was at the end of any day. */
export function PastDayForm() {
  const t = useAdminText();
  const { search } = useLocation();
  const day = new URLSearchParams(search).get("asOf") ?? "";
  return (
    <Form method="get" className="flex flex-wrap items-end gap-3">
      <TextInput
        key={day}
        type="date"
        name="asOf"
        label={t("value:asOf.label")}
        defaultValue={day}
        required
      />
      <Button>{t("value:asOf.button")}</Button>
    </Form>
  );
}
