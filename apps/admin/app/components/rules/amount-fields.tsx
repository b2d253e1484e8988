import type { RuleChoicesOutput } from "@worth/contracts";
import { Select, TextInput } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";
import type { RuleField } from "./rule-form.tsx";

const kinds = ["credit", "points", "margin_share", "perk"] as const;

type AmountFieldsProps = { field: RuleField; currency: string; perks: RuleChoicesOutput["perks"] };

/** What a rule gives. Every kind's fields are there, so that the form works without scripts too. */
export function AmountFields({ field, currency, perks }: AmountFieldsProps) {
  const t = useAdminText();
  return (
    <div className="grid items-end gap-5 sm:grid-cols-2">
      <Select
        {...field("kind")}
        choices={kinds.map((value) => ({ value, label: t(`rules:field.kinds.${value}`) }))}
      />
      <TextInput
        {...field("howMuch")}
        inputMode="decimal"
        hint={t("rules:field.howMuchHint", { currency })}
      />
      <TextInput {...field("most")} inputMode="decimal" hint={t("rules:field.mostHint")} />
      {perks.length > 0 && (
        <>
          <Select
            {...field("perkId")}
            choices={[
              { value: "", label: t("rules:field.perkNone") },
              ...perks.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <TextInput {...field("perkCost")} inputMode="decimal" />
        </>
      )}
    </div>
  );
}
