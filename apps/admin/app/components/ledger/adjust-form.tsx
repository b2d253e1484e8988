import type { Refused } from "@worth/api";
import { Button, FormErrorSummary, RadioGroup, Section, Select, TextArea, TextInput } from "@worth/ui";
import { Form } from "react-router";
import { useAdminText } from "../use-admin-text.ts";
import { useRefusal } from "../use-refusal.ts";
import { nameUnit } from "./unit-name.ts";

type AdjustFormProps = {
  units: readonly string[];
  unit: string;
  requestKey: string;
  answer: Refused | undefined;
};

/** Gives to a balance or takes from it, with a reason the member reads. */
export function AdjustForm({ units, unit, requestKey, answer }: AdjustFormProps) {
  const t = useAdminText();
  const labels = { amount: t("ledger:staff.adjust.amount"), reason: t("ledger:staff.adjust.reason") };
  const { errors, formError, errorOf, valueOf } = useRefusal(answer, labels);
  return (
    <Section title={t("ledger:staff.adjust.title")} sub={t("ledger:staff.adjust.sub")}>
      <Form method="post" noValidate className="grid max-w-xl gap-4">
        <FormErrorSummary errors={errors} formError={formError} />
        <input type="hidden" name="intent" value="adjust" />
        <input type="hidden" name="requestKey" value={valueOf("requestKey", requestKey)} />
        <RadioGroup
          name="direction"
          label={t("ledger:staff.adjust.direction")}
          defaultValue={valueOf("direction", "give")}
          choices={[
            { value: "give", label: t("ledger:staff.adjust.give") },
            { value: "take", label: t("ledger:staff.adjust.take") },
          ]}
        />
        <Select
          name="unit"
          label={t("ledger:staff.adjust.unit")}
          defaultValue={valueOf("unit", unit)}
          choices={units.map((value) => ({ value, label: nameUnit(t, value) }))}
        />
        <TextInput
          name="amount"
          label={labels.amount}
          hint={t("ledger:staff.adjust.amountHint")}
          inputMode="decimal"
          autoComplete="off"
          required
          defaultValue={valueOf("amount")}
          error={errorOf("amount")}
        />
        <TextArea
          name="reason"
          label={labels.reason}
          hint={t("ledger:staff.adjust.reasonHint")}
          maxLength={200}
          required
          defaultValue={valueOf("reason")}
          error={errorOf("reason")}
        />
        <div>
          <Button variant="primary">{t("ledger:staff.adjust.submit")}</Button>
        </div>
      </Form>
    </Section>
  );
}
