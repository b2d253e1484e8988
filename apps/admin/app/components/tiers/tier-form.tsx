import type { Refused } from "@worth/api";
import { tierMeasures, tierMeasuresOfMoney, type StaffTierOutput, type TierMeasure } from "@worth/contracts";
import { Button, FormErrorSummary, RadioGroup, Section, TextArea, TextInput, TextLink } from "@worth/ui";
import { Form } from "react-router";
import { moneyFieldText } from "../settings/money-field.ts";
import { useAdminText } from "../use-admin-text.ts";
import { useRefusal } from "../use-refusal.ts";

type TierFormProps = {
  /** Null for a new one. */
  tier: StaffTierOutput | null;
  /** The rank a new one would have. */
  nextRank: number;
  currency: string;
  answer: Refused | undefined;
};

/** A tier's name, rank, what it gives and what reaches it. */
export function TierForm({ tier, nextRank, currency, answer }: TierFormProps) {
  const t = useAdminText();
  const labels = {
    name: t("tiers:staff.field.name"),
    rank: t("tiers:staff.field.rank"),
    benefits: t("tiers:staff.field.benefits"),
    points_earned: t("tiers:staff.field.points_earned"),
    credit_earned: t("tiers:staff.field.credit_earned", { currency }),
    referrals_rewarded: t("tiers:staff.field.referrals_rewarded"),
    own_purchases: t("tiers:staff.field.own_purchases", { currency }),
  };
  const { errors, formError, errorOf, valueOf } = useRefusal(answer, labels);
  const field = (name: keyof typeof labels, now: string) => ({
    name,
    label: labels[name],
    error: errorOf(name),
    defaultValue: valueOf(name, now),
  });
  return (
    <Section
      title={tier === null ? t("tiers:staff.addTitle") : t("tiers:staff.editTitle", { name: tier.name })}
    >
      <Form method="post" noValidate className="grid max-w-2xl gap-5">
        <FormErrorSummary errors={errors} formError={formError} />
        <input type="hidden" name="tierId" value={tier?.id ?? ""} />
        <TextInput {...field("name", tier?.name ?? "")} required autoComplete="off" />
        <TextInput
          {...field("rank", String(tier?.rank ?? nextRank))}
          required
          inputMode="numeric"
          hint={t("tiers:staff.field.rankHint")}
        />
        <TextArea
          {...field("benefits", tier?.benefits ?? "")}
          required
          hint={t("tiers:staff.field.benefitsHint")}
        />
        <RadioGroup
          name="match"
          label={t("tiers:staff.field.match")}
          defaultValue={valueOf("match", tier?.rule.match ?? "any")}
          choices={(["any", "all"] as const).map((value) => ({
            value,
            label: t(`tiers:staff.field.${value}`),
          }))}
        />
        <div className="grid items-end gap-5 sm:grid-cols-2">
          {tierMeasures.map((measure) => (
            <TextInput
              key={measure}
              {...field(measure, amountText(tier, measure, currency))}
              inputMode="decimal"
              hint={t("tiers:staff.field.conditionHint")}
            />
          ))}
        </div>
        <div className="flex flex-wrap items-center gap-4">
          <Button variant="primary" name="intent" value="save">
            {t("tiers:staff.save")}
          </Button>
          {tier !== null && <TextLink to="/settings/tiers">{t("tiers:staff.leave")}</TextLink>}
        </div>
      </Form>
    </Section>
  );
}

/** What a tier asks of a measure, as its field holds it; empty when it does not matter. */
function amountText(tier: StaffTierOutput | null, measure: TierMeasure, currency: string): string {
  const condition = tier?.rule.conditions.find((one) => one.measure === measure);
  if (!condition) return "";
  const { atLeast } = condition;
  return tierMeasuresOfMoney.includes(measure) ? moneyFieldText(atLeast, currency) : String(atLeast);
}
