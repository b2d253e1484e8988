import type { LeverPeriod } from "@worth/contracts";
import { Button, FormErrorSummary, Section, TextInput, TextLink } from "@worth/ui";
import { Form, useSearchParams } from "react-router";
import type { PeriodField, PeriodProblem } from "../../server/read-periods.ts";
import { useAdminText } from "../use-admin-text.ts";

export type PeriodFormProps = {
  before: LeverPeriod;
  after: LeverPeriod;
  problems: Partial<Record<PeriodField, PeriodProblem>>;
};

/** Chooses the days that are compared; they stand in the address. */
export function PeriodForm({ before, after, problems }: PeriodFormProps) {
  const t = useAdminText();
  const [search] = useSearchParams();
  const shown = {
    from: after.firstDay,
    to: after.lastDay,
    beforeFrom: before.firstDay,
    beforeTo: before.lastDay,
  };
  const hasProblems = Object.keys(problems).length > 0;
  const errors = Object.fromEntries(
    (Object.entries(problems) as [PeriodField, PeriodProblem][]).map(([field, problem]) => [
      field,
      t("admin:form.fieldError", {
        field: t(`insights:levers.form.${field}`),
        message: t(`insights:levers.form.problem.${problem}`),
      }),
    ]),
  );
  const input = (name: PeriodField, label: string) => {
    const problem = problems[name];
    return (
      <TextInput
        // The field keeps what it was first drawn with: another comparison is another field.
        key={`${name}=${shown[name]}`}
        type="date"
        name={name}
        label={label}
        markOptional={false}
        error={problem && t(`insights:levers.form.problem.${problem}`)}
        defaultValue={hasProblems ? (search.get(name) ?? "") : shown[name]}
      />
    );
  };
  const who = search.get("who");
  return (
    <Section title={t("insights:levers.form.title")}>
      <Form method="get" noValidate className="grid max-w-2xl gap-5">
        <FormErrorSummary errors={errors} formError={undefined} />
        {who !== null && <input type="hidden" name="who" value={who} />}
        <div className="grid gap-5 sm:grid-cols-2">
          {(["later", "earlier"] as const).map((period) => (
            <fieldset key={period} className="grid content-start gap-3">
              <legend className="mb-1 font-medium">{t(`insights:levers.form.${period}`)}</legend>
              <div className="grid grid-cols-[repeat(auto-fit,minmax(9rem,1fr))] items-start gap-3">
                {input(period === "later" ? "from" : "beforeFrom", t("insights:levers.form.first"))}
                {input(period === "later" ? "to" : "beforeTo", t("insights:levers.form.last"))}
              </div>
              {period === "earlier" && (
                <p className="text-sm text-muted">{t("insights:levers.form.earlierHint")}</p>
              )}
            </fieldset>
          ))}
        </div>
        <div className="flex flex-wrap items-center gap-4">
          <Button type="submit">{t("insights:levers.form.button")}</Button>
          <TextLink to={who === null ? "?" : `?who=${who}`}>{t("insights:levers.form.reset")}</TextLink>
        </div>
      </Form>
    </Section>
  );
}
