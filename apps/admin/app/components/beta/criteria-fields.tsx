import type { BetaChoicesOutput } from "@worth/contracts";
import { advocacyRoles } from "@worth/scoring";
import { Checkbox, Select } from "@worth/ui";
import { PersonFields } from "../rules/person-fields.tsx";
import type { RuleField } from "../rules/rule-form.tsx";
import { TickList } from "../tick-list.tsx";
import { useAdminText } from "../use-admin-text.ts";

type CriteriaFieldsProps = {
  field: RuleField;
  isTicked: (name: string) => boolean;
  choices: BetaChoicesOutput;
};

/** Everything that can be said of whom a beta group is for. */
export function CriteriaFields({ field, isTicked, choices: { products, tiers } }: CriteriaFieldsProps) {
  const t = useAdminText();
  return (
    <fieldset className="grid gap-5">
      <legend className="text-lg font-semibold">{t("beta:staff.criteria")}</legend>
      <p className="text-sm text-muted">{t("beta:staff.criteriaHint")}</p>
      <PersonFields {...{ field, isTicked, products }} productsLegend={t("beta:staff.boughtOne")} />
      <TickList legend={t("beta:staff.roles")}>
        {advocacyRoles.map((role) => (
          <Checkbox
            key={role}
            name={`role.${role}`}
            label={t(`acts:role.${role}`)}
            defaultChecked={isTicked(`role.${role}`)}
          />
        ))}
      </TickList>
      {tiers.length > 0 && (
        <Select
          {...field("leastTierId")}
          placeholder={t("beta:staff.tierAny")}
          choices={tiers.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </fieldset>
  );
}
