import type { Refused } from "@worth/api";
import type { CampaignOutput } from "@worth/contracts";
import { Button, FormErrorSummary, TextInput, useFormat } from "@worth/ui";
import { Form } from "react-router";
import { moneyFieldText } from "../settings/money-field.ts";
import { useAdminText } from "../use-admin-text.ts";
import { useRefusal } from "../use-refusal.ts";
import { StepFields } from "./step-fields.tsx";

type CampaignFormProps = {
  /** Null for a new one. */
  campaign: CampaignOutput | null;
  currency: string;
  actTypes: readonly { id: string; name: string }[];
  answer: Refused | undefined;
};

/** A campaign's name, days and budget; what stands in its links is chosen once. */
export function CampaignForm({ campaign, currency, actTypes, answer }: CampaignFormProps) {
  const t = useAdminText();
  const { money } = useFormat();
  const labels = {
    name: t("campaigns:field.name"),
    campaignId: t("campaigns:field.id"),
    startsOn: t("campaigns:field.startsOn"),
    endsOn: t("campaigns:field.endsOn"),
    budgetMinor: t("campaigns:field.budget", { currency }),
  };
  const refusal = useRefusal(answer, { ...labels, steps: t("campaigns:field.steps") });
  const { errors, formError, errorOf, valueOf } = refusal;
  const field = (name: keyof typeof labels, now: string) => ({
    name,
    label: labels[name],
    error: errorOf(name),
    defaultValue: valueOf(name, now),
  });
  const { limitMinor = null, spentMinor = 0 } = campaign?.budget ?? {};
  return (
    <Form method="post" noValidate className="grid max-w-2xl gap-5">
      <FormErrorSummary errors={errors} formError={formError} />
      <TextInput
        {...field("name", campaign?.name ?? "")}
        required
        autoComplete="off"
        hint={t("campaigns:field.nameHint")}
      />
      {campaign === null && (
        <TextInput
          {...field("campaignId", "")}
          required
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          hint={t("campaigns:field.idHint")}
        />
      )}
      <div className="grid items-end gap-5 sm:grid-cols-2">
        <TextInput {...field("startsOn", campaign?.startsOn ?? "")} type="date" required />
        <TextInput
          {...field("endsOn", campaign?.endsOn ?? "")}
          type="date"
          hint={t("campaigns:field.endsOnHint")}
        />
      </div>
      <TextInput
        {...field("budgetMinor", limitMinor === null ? "" : moneyFieldText(limitMinor, currency))}
        inputMode="decimal"
        hint={t("campaigns:field.budgetHint", { spent: money(spentMinor, currency) })}
      />
      <StepFields steps={campaign?.steps ?? []} actTypes={actTypes} valueOf={valueOf} />
      <div>
        <Button variant="primary" name="intent" value="save">
          {t(campaign === null ? "campaigns:create" : "campaigns:save")}
        </Button>
      </div>
    </Form>
  );
}
