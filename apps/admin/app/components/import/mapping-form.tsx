import type { Refused } from "@worth/api";
import { dateFormats, delimiters, type ImportDetailOutput } from "@worth/contracts";
import { Button, Checkbox, FormErrorSummary, Select, TextInput } from "@worth/ui";
import { Form } from "react-router";
import { useAdminText } from "../use-admin-text.ts";
import { useRefusal } from "../use-refusal.ts";

export type MappingFormProps = { detail: ImportDetailOutput; answer: Refused | undefined };

const needed = ["customer", "occurredAt", "amount"] as const;
const possible = ["customerName", "product", "country"] as const;

/** How the file's columns are read, filled in with the last choice or our guess. Sending it starts a dry run. */
export function MappingForm({ detail, answer }: MappingFormProps) {
  const t = useAdminText();
  const { mapping, state } = detail;
  const labels = {
    delimiter: t("imports:mapping.delimiter"),
    dateFormat: t("imports:mapping.dateFormat"),
    customer: t("imports:mapping.customer"),
    occurredAt: t("imports:mapping.occurredAt"),
    amount: t("imports:mapping.amount"),
    currency: t("imports:mapping.currency"),
    defaultCurrency: t("imports:mapping.defaultCurrency"),
    customerName: t("imports:mapping.customerName"),
    product: t("imports:mapping.product"),
    country: t("imports:mapping.country"),
  };
  const { errors, formError, errorOf, valueOf } = useRefusal(answer, labels);
  const columns = useColumnChoices(detail);
  const field = (name: keyof typeof labels) => ({
    name,
    label: labels[name],
    error: errorOf(name),
    markOptional: false,
    defaultValue: valueOf(name, String(mapping[name] ?? "")),
  });
  return (
    <Form method="post" noValidate className="grid max-w-4xl gap-5">
      <FormErrorSummary errors={errors} formError={formError} />
      <input type="hidden" name="intent" value="check" />
      <div className="grid gap-5 sm:grid-cols-2">
        <Select
          {...field("delimiter")}
          choices={delimiters.map((value) => ({ value, label: t(`imports:mapping.delimiters.${value}`) }))}
        />
        <Select
          {...field("dateFormat")}
          choices={dateFormats.map((value) => ({ value, label: t(`imports:mapping.dateFormats.${value}`) }))}
        />
      </div>
      <Checkbox
        name="hasHeader"
        label={t("imports:mapping.hasHeader")}
        defaultChecked={answer ? answer.values["hasHeader"] === "on" : mapping.hasHeader}
      />
      <div className="grid items-end gap-5 sm:grid-cols-3">
        {needed.map((name) => (
          <Select key={name} {...field(name)} required choices={columns} />
        ))}
        <Select {...field("currency")} choices={columns} placeholder={t("imports:mapping.noCurrency")} />
        {possible.map((name) => (
          <Select key={name} {...field(name)} choices={columns} placeholder={t("imports:mapping.notThere")} />
        ))}
        <TextInput
          {...field("defaultCurrency")}
          hint={t("imports:mapping.defaultCurrencyHint")}
          required
          maxLength={3}
          autoCapitalize="characters"
        />
      </div>
      <div>
        <Button variant={state === "mapping" ? "primary" : "secondary"}>
          {t(state === "mapping" ? "imports:mapping.check" : "imports:mapping.again")}
        </Button>
      </div>
    </Form>
  );
}

/** A choice a column, by its number and its name or first cell. */
function useColumnChoices({ header, sample }: ImportDetailOutput) {
  const t = useAdminText();
  const names = header ?? sample[0] ?? [];
  return names.map((example, index) => ({
    value: String(index),
    label: t("imports:mapping.column", { number: index + 1, example: example.slice(0, 40) }),
  }));
}
