import type { AddRateOutput, RateDoubtOutput } from "@worth/contracts";
import { Button, Checkbox, FormErrorSummary, Notice, Section, TextInput, useFormat } from "@worth/ui";
import { Form } from "react-router";
import { useAdminText } from "../use-admin-text.ts";
import { useRefusal } from "../use-refusal.ts";
import type { RatesAnswer } from "./rates-answer.ts";
import { useDay } from "./use-day.ts";

export type AddRateFormProps = {
  reportingCurrency: string;
  /** What the next step asks for. */
  wanted: { currency: string; validOn: string };
  answer: RatesAnswer | undefined;
  /** Another form of the page is to be finished first. */
  isSecond: boolean;
};

/** One rate of one day. A doubtful one comes back with the one before it, to be confirmed or mended. */
export function AddRateForm({ reportingCurrency, wanted, answer, isSecond }: AddRateFormProps) {
  const t = useAdminText();
  const given = answer?.kind === "add" ? answer : undefined;
  const refused = answer?.kind === "refused" ? answer : undefined;
  const labels = {
    currency: t("settingsValues:rates.add.currency"),
    validOn: t("settingsValues:rates.add.validOn"),
    rate: t("settingsValues:rates.add.rate"),
  };
  const problems = useProblems(given?.answer);
  const { formError, valueOf } = useRefusal(refused, {});
  const field = (name: keyof typeof labels, now: string) => ({
    name,
    label: labels[name],
    required: true,
    error: problems[name],
    defaultValue: given?.values[name] ?? valueOf(name, now),
  });
  const errors = Object.entries(labels).flatMap(([name, label]) => {
    const message = problems[name];
    return message === undefined ? [] : [[name, t("admin:form.fieldError", { field: label, message })]];
  });
  return (
    <Section title={t("settingsValues:rates.add.title")}>
      <Form method="post" action="/settings/rates#given" noValidate className="grid max-w-xl gap-5">
        <FormErrorSummary errors={Object.fromEntries(errors)} formError={formError} />
        {given?.answer.kind === "known" && <Notice>{t("settingsValues:rates.add.known")}</Notice>}
        {given?.answer.kind === "doubtful" && (
          <Doubt {...{ reportingCurrency }} doubt={given.answer.doubt} confirmKey={given.answer.confirmKey} />
        )}
        <div className="grid items-end gap-5 sm:grid-cols-2">
          <TextInput
            {...field("currency", wanted.currency)}
            hint={t("settingsValues:rates.add.currencyHint")}
            maxLength={20}
            autoCapitalize="characters"
            autoComplete="off"
          />
          <TextInput
            {...field("validOn", wanted.validOn)}
            type="date"
            hint={t("settingsValues:rates.add.validOnHint")}
          />
        </div>
        <TextInput
          {...field("rate", "")}
          hint={t("settingsValues:rates.add.rateHint", { currency: reportingCurrency })}
          inputMode="decimal"
          autoComplete="off"
          maxLength={60}
        />
        <div>
          <Button variant={isSecond ? "secondary" : "primary"}>{t("settingsValues:rates.add.button")}</Button>
        </div>
      </Form>
    </Section>
  );
}

/** The sentence of each field that does not fit. */
function useProblems(answer: AddRateOutput | undefined): Record<string, string | undefined> {
  const t = useAdminText();
  if (answer?.kind !== "refused") return {};
  return Object.fromEntries(
    answer.problems.map(({ field, reason }) => [field, t(`settingsValues:rates.reasons.${reason}`)]),
  );
}

type DoubtProps = { doubt: RateDoubtOutput; confirmKey: string; reportingCurrency: string };

function Doubt({ doubt, confirmKey, reportingCurrency }: DoubtProps) {
  const t = useAdminText();
  const format = useFormat();
  const writeDay = useDay();
  const { currency, rate, reason, previous } = doubt;
  const inverse = format.number(1 / Number(rate), { maximumSignificantDigits: 5 });
  const words = {
    currency,
    rate,
    reporting: reportingCurrency,
    day: writeDay(previous.validOn),
    previous: previous.rate,
    inverse,
  };
  return (
    <Notice tone="warn" title={t("settingsValues:rates.doubt.title")}>
      <p>{t(`settingsValues:rates.doubt.${reason}`, words)}</p>
      <p className="mb-3">{t("settingsValues:rates.doubt.nothingYet")}</p>
      <Checkbox
        // Another doubt begins with an empty box.
        key={confirmKey}
        name="confirmed"
        value={confirmKey}
        label={t("settingsValues:rates.doubt.confirm")}
      />
    </Notice>
  );
}
