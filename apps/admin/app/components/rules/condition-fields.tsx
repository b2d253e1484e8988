import { ruleSegments, type RuleChoicesOutput } from "@worth/contracts";
import { Checkbox, Select, TextInput } from "@worth/ui";
import type { ReactNode } from "react";
import { useAdminText } from "../use-admin-text.ts";
import type { RuleField } from "./rule-form.tsx";

type ConditionFieldsProps = {
  field: RuleField;
  isTicked: (name: string) => boolean;
} & Pick<RuleChoicesOutput, "products" | "actTypes" | "campaigns">;

/** What has to hold before a rule gives anything. */
export function ConditionFields({ field, isTicked, products, actTypes, campaigns }: ConditionFieldsProps) {
  const t = useAdminText();
  const tick = (name: string, label: string) => (
    <Checkbox key={name} name={name} label={label} defaultChecked={isTicked(name)} />
  );
  return (
    <fieldset className="grid gap-5">
      <legend className="mb-3 text-lg font-semibold">{t("rules:field.conditions")}</legend>
      <TextInput {...field("leastAmount")} inputMode="decimal" hint={t("rules:field.leastAmountHint")} />
      {tick("firstPurchaseOnly", t("rules:field.firstPurchaseOnly"))}
      <TextInput
        {...field("countries")}
        autoComplete="off"
        autoCapitalize="characters"
        hint={t("rules:field.countriesHint")}
      />
      {campaigns.length > 0 && (
        <Select
          {...field("campaignId")}
          placeholder={t("rules:field.campaignNone")}
          choices={campaigns.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <fieldset className="grid gap-2">
        <legend className="mb-2 font-medium">{t("rules:field.segments")}</legend>
        {ruleSegments.map((segment) => tick(`segment.${segment}`, t(`rules:field.segment.${segment}`)))}
      </fieldset>
      {products.length > 0 && (
        <Choices legend={t("rules:field.products")}>
          {products.map(({ id, name }) => tick(`product.${id}`, name))}
        </Choices>
      )}
      {actTypes.length > 0 && (
        <Choices legend={t("rules:field.actTypes")}>
          {actTypes.map(({ id, name }) => tick(`actType.${id}`, name))}
        </Choices>
      )}
    </fieldset>
  );
}

function Choices({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 font-medium">{legend}</legend>
      <div className="grid gap-2 sm:grid-cols-2">{children}</div>
    </fieldset>
  );
}
