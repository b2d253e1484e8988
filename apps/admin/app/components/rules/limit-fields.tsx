import { TextInput } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";
import { useProgramme } from "../use-programme.ts";
import type { RuleField } from "./rule-form.tsx";

/** What one person can get under the rule, and how long they wait for it. */
export function LimitFields({ field }: { field: RuleField }) {
  const t = useAdminText();
  const count = useProgramme().refundWindowDays;
  return (
    <fieldset className="grid gap-5">
      <legend className="mb-3 text-lg font-semibold">{t("rules:field.limits")}</legend>
      <div className="grid items-end gap-5 sm:grid-cols-2">
        <TextInput {...field("capEver")} inputMode="decimal" hint={t("rules:field.capHint")} />
        <TextInput {...field("holdDays")} inputMode="numeric" hint={t("rules:field.holdHint", { count })} />
        <TextInput {...field("capPeriod")} inputMode="decimal" hint={t("rules:field.capHint")} />
        <TextInput {...field("capDays")} inputMode="numeric" />
      </div>
    </fieldset>
  );
}
