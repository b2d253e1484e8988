import type { Refused } from "@worth/api";
import type { ListRulesOutput } from "@worth/contracts";
import { Button, DefinitionFigures, FormErrorSummary, Money, Section, TextInput, useFormat } from "@worth/ui";
import { Form } from "react-router";
import { moneyFieldText } from "../settings/money-field.ts";
import { useAdminText } from "../use-admin-text.ts";
import { useRefusal } from "../use-refusal.ts";
import { pointCostText } from "./point-cost.ts";

type TermsFormProps = Pick<ListRulesOutput, "budget" | "points" | "currency"> & {
  mayManage: boolean;
  answer: Refused | undefined;
};

/** What rewards may cost in all, and what a point is to the programme. */
export function TermsForm({ budget, points, currency, mayManage, answer }: TermsFormProps) {
  const t = useAdminText();
  const { money } = useFormat();
  const labels = {
    budgetMinor: t("rules:terms.budget", { currency }),
    pointCostMinor: t("rules:terms.pointCost", { currency }),
    pointLifeDays: t("rules:terms.pointDays"),
  };
  const { errors, formError, errorOf, valueOf } = useRefusal(answer, labels);
  const field = (name: keyof typeof labels, now: string) => ({
    name,
    label: labels[name],
    error: errorOf(name),
    defaultValue: valueOf(name, now),
  });
  const { limitMinor, spentMinor } = budget;
  const spent = money(spentMinor, currency);
  if (!mayManage) return <Spent {...{ budget, currency }} />;
  return (
    <Section title={t("rules:terms.title")} sub={t("rules:terms.sub")}>
      <Form method="post" noValidate className="grid max-w-2xl gap-5">
        <FormErrorSummary errors={errors} formError={formError} />
        <TextInput
          {...field("budgetMinor", limitMinor === null ? "" : moneyFieldText(limitMinor, currency))}
          inputMode="decimal"
          hint={t("rules:terms.budgetHint", { spent })}
        />
        <div className="grid items-end gap-5 sm:grid-cols-2">
          <TextInput
            {...field("pointCostMinor", pointCostText(points.costMinor, currency))}
            required
            inputMode="decimal"
            hint={t("rules:terms.pointCostHint")}
          />
          <TextInput
            {...field("pointLifeDays", String(points.lifeDays))}
            required
            inputMode="numeric"
            hint={t("rules:terms.pointDaysHint")}
          />
        </div>
        <div>
          <Button variant="secondary">{t("rules:terms.button")}</Button>
        </div>
      </Form>
    </Section>
  );
}

function Spent({ budget, currency }: Pick<ListRulesOutput, "budget" | "currency">) {
  const t = useAdminText();
  const { limitMinor, spentMinor } = budget;
  return (
    <Section title={t("rules:terms.title")} sub={t("rules:terms.sub")}>
      <DefinitionFigures
        figures={[
          { label: t("rules:terms.spent"), value: <Money amountMinor={spentMinor} currency={currency} /> },
          {
            label: t("rules:terms.budget", { currency }),
            value:
              limitMinor === null ? (
                t("rules:terms.unlimited")
              ) : (
                <Money amountMinor={limitMinor} currency={currency} />
              ),
          },
        ]}
      />
    </Section>
  );
}
