import type { FormValues, Refused } from "@worth/api";
import { heaviestWeight, type FraudSettings } from "@worth/contracts";
import { Button, Checkbox, FormErrorSummary, TextInput } from "@worth/ui";
import { Form } from "react-router";
import { useAdminText } from "../use-admin-text.ts";
import { useRefusal } from "../use-refusal.ts";

type FraudFormProps = {
  settings: FraudSettings;
  /** What was typed, when it comes back to be looked at. */
  typed: FormValues | undefined;
  refused: Refused | undefined;
};

/** The threshold, and for each signal whether it is looked for and what it weighs. */
export function FraudForm({ settings, typed, refused }: FraudFormProps) {
  const t = useAdminText();
  const weightLabels = settings.signals.map(({ signal }, index) => [
    `signals.${index}.weight`,
    t("fraud:weightOf", { signal: t(`fraud:signal.${signal}`) }),
  ]);
  const labels: Record<string, string> = {
    threshold: t("fraud:threshold"),
    ...Object.fromEntries(weightLabels),
  };
  const { errors, formError, errorOf } = useRefusal(refused, labels);
  return (
    <Form method="post" noValidate aria-label={t("fraud:form")} className="grid max-w-3xl gap-5">
      <FormErrorSummary errors={errors} formError={formError} />
      <div className="max-w-xs">
        <TextInput
          name="threshold"
          label={t("fraud:threshold")}
          hint={t("fraud:thresholdHint", { most: heaviestWeight })}
          inputMode="numeric"
          required
          error={errorOf("threshold")}
          defaultValue={typed?.["threshold"] ?? String(settings.threshold)}
        />
      </div>
      {settings.signals.map(({ signal, isOn, weight }, index) => (
        <fieldset
          key={signal}
          className="grid items-start gap-x-6 gap-y-3 border-t border-line pt-4 sm:grid-cols-[1fr_8rem]"
        >
          <legend className="sr-only">{t(`fraud:signal.${signal}`)}</legend>
          <Checkbox
            name={`signals.${index}.isOn`}
            label={t(`fraud:signal.${signal}`)}
            hint={t(`fraud:hint.${signal}`)}
            defaultChecked={typed ? typed[`signals.${index}.isOn`] !== undefined : isOn}
          />
          <TextInput
            name={`signals.${index}.weight`}
            label={t("fraud:weight")}
            inputMode="numeric"
            required
            error={errorOf(`signals.${index}.weight`)}
            defaultValue={typed?.[`signals.${index}.weight`] ?? String(weight)}
          />
        </fieldset>
      ))}
      <div className="flex flex-wrap gap-3">
        <Button name="intent" value="preview">
          {t("fraud:button.preview")}
        </Button>
        <Button variant="primary" name="intent" value="save">
          {t("fraud:button.save")}
        </Button>
      </div>
    </Form>
  );
}
