import type { RuleChoicesOutput } from "@worth/contracts";
import { Checkbox, Select, TextInput } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";
import { TickList } from "../tick-list.tsx";
import { PersonFields } from "./person-fields.tsx";
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
      {campaigns.length > 0 && (
        <Select
          {...field("campaignId")}
          placeholder={t("rules:field.campaignNone")}
          choices={campaigns.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <PersonFields {...{ field, isTicked, products }} productsLegend={t("rules:field.products")} />
      {actTypes.length > 0 && (
        <TickList legend={t("rules:field.actTypes")}>
          {actTypes.map(({ id, name }) => tick(`actType.${id}`, name))}
        </TickList>
      )}
    </fieldset>
  );
}
