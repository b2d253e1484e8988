import type { Refused } from "@worth/api";
import type { RuleBody, RuleChoicesOutput } from "@worth/contracts";
import { rewardSides, rewardTriggers } from "@worth/scoring";
import { FormErrorSummary, RadioGroup, Select, TextInput } from "@worth/ui";
import type { FormEvent, ReactNode } from "react";
import { Form } from "react-router";
import { useAdminText } from "../use-admin-text.ts";
import { useProgramme } from "../use-programme.ts";
import { useRefusal } from "../use-refusal.ts";
import { AmountFields } from "./amount-fields.tsx";
import { ConditionFields } from "./condition-fields.tsx";
import { LimitFields } from "./limit-fields.tsx";
import { fieldOfPath, textsOf } from "./rule-texts.ts";
import { useRuleLabels } from "./use-rule-labels.ts";

export type RuleFormProps = {
  name: string;
  /** Null for a new one. */
  body: RuleBody | null;
  choices: RuleChoicesOutput;
  answer: Refused | undefined;
  /** What was typed and judged or tried, and not saved. */
  typed: Readonly<Record<string, string>> | undefined;
  onChange: (event: FormEvent<HTMLFormElement>) => void;
  onSubmit: () => void;
  /** The worst case and what to do, at the form's end. */
  children: ReactNode;
};

/** What a field of the form shows. */
export type RuleField = (name: string) => {
  name: string;
  label: string;
  error: string | undefined;
  defaultValue: string | undefined;
};

/** When a rule gives, to whom, how much, on what conditions and within what limits. */
export function RuleForm({
  name,
  body,
  choices,
  answer,
  typed,
  onChange,
  onSubmit,
  children,
}: RuleFormProps) {
  const t = useAdminText();
  const { reportingCurrency: currency } = useProgramme();
  const labels = useRuleLabels(currency);
  const asTyped = answer && {
    ...answer,
    fields: Object.fromEntries(
      Object.entries(answer.fields).map(([path, problem]) => [fieldOfPath(path), problem]),
    ),
  };
  const { errors, formError, errorOf } = useRefusal(asTyped, labels);
  const texts = answer?.values ?? typed ?? textsOf(name, body, currency);
  const field: RuleField = (fieldName) => ({
    name: fieldName,
    label: labels[fieldName] ?? fieldName,
    error: errorOf(fieldName),
    defaultValue: texts[fieldName],
  });
  const isTicked = (fieldName: string): boolean => texts[fieldName] !== undefined;
  return (
    <Form method="post" noValidate {...{ onChange, onSubmit }} className="grid max-w-2xl gap-6">
      <FormErrorSummary errors={errors} formError={formError} />
      <TextInput {...field("name")} required autoComplete="off" hint={t("rules:field.nameHint")} />
      <div className="grid items-end gap-5 sm:grid-cols-2">
        <Select
          {...field("trigger")}
          choices={rewardTriggers.map((value) => ({ value, label: t(`rules:trigger.${value}`) }))}
        />
        <Select
          {...field("side")}
          choices={rewardSides.map((value) => ({ value, label: t(`rules:side.${value}`) }))}
        />
      </div>
      <AmountFields {...{ field, currency, perks: choices.perks }} />
      <ConditionFields {...{ field, isTicked, ...choices }} />
      <LimitFields field={field} />
      <RadioGroup
        {...field("approval")}
        choices={(["automatic", "by_person"] as const).map((value) => ({
          value,
          label: t(`rules:field.approvals.${value}`),
        }))}
      />
      <div className="grid items-end gap-5 sm:grid-cols-2">
        <TextInput {...field("activeFrom")} type="date" required />
        <TextInput {...field("activeUntil")} type="date" hint={t("rules:field.activeUntilHint")} />
      </div>
      {children}
    </Form>
  );
}
