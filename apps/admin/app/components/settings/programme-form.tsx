import type { Refused } from "@worth/api";
import type { ProgrammeOutput } from "@worth/contracts";
import { Button, FormErrorSummary, TextInput } from "@worth/ui";
import { Form } from "react-router";
import { useAdminText } from "../use-admin-text.ts";
import { useRefusal } from "../use-refusal.ts";

export type ProgrammeFormProps = { programme: ProgrammeOutput; answer: Refused | undefined };

/** How the programme behaves: its name, and how long links count and rewards wait. */
export function ProgrammeForm({ programme, answer }: ProgrammeFormProps) {
  const t = useAdminText();
  const labels = {
    name: t("staff:programme.name"),
    shopUrl: t("staff:programme.shopUrl"),
    attributionWindowDays: t("staff:programme.attributionWindowDays"),
    refundWindowDays: t("staff:programme.refundWindowDays"),
  };
  const { errors, formError, errorOf, valueOf } = useRefusal(answer, labels);
  const field = (name: keyof typeof labels, now: string) => ({
    name,
    label: labels[name],
    required: true,
    error: errorOf(name),
    defaultValue: valueOf(name, now),
  });
  return (
    <Form method="post" noValidate className="grid max-w-2xl gap-5">
      <FormErrorSummary errors={errors} formError={formError} />
      <TextInput {...field("name", programme.name)} />
      <TextInput
        {...field("shopUrl", programme.shopUrl)}
        type="url"
        hint={t("staff:programme.shopUrlHint")}
      />
      <div className="grid items-end gap-5 sm:grid-cols-2">
        <TextInput
          {...field("attributionWindowDays", String(programme.attributionWindowDays))}
          inputMode="numeric"
          hint={t("staff:programme.attributionWindowDaysHint")}
        />
        <TextInput
          {...field("refundWindowDays", String(programme.refundWindowDays))}
          inputMode="numeric"
          hint={t("staff:programme.refundWindowDaysHint")}
        />
      </div>
      <div>
        <Button variant="primary">{t("staff:programme.button")}</Button>
      </div>
    </Form>
  );
}
