import { ruleSegments, type RuleChoicesOutput } from "@worth/contracts";
import { Checkbox, TextInput } from "@worth/ui";
import type { ReactNode } from "react";
import { useAdminText } from "../use-admin-text.ts";
import type { RuleField } from "./rule-form.tsx";

type PersonFieldsProps = {
  field: RuleField;
  isTicked: (name: string) => boolean;
  products: RuleChoicesOutput["products"];
  productsLegend: string;
};

/** For whom something is: by country, group and product, as reward rules and beta groups say it alike. */
export function PersonFields({ field, isTicked, products, productsLegend }: PersonFieldsProps) {
  const t = useAdminText();
  const tick = (name: string, label: string) => (
    <Checkbox key={name} name={name} label={label} defaultChecked={isTicked(name)} />
  );
  return (
    <>
      <TextInput
        {...field("countries")}
        autoComplete="off"
        autoCapitalize="characters"
        hint={t("rules:field.countriesHint")}
      />
      <SegmentFields isTicked={isTicked} />
      {products.length > 0 && (
        <TickList legend={productsLegend}>
          {products.map(({ id, name }) => tick(`product.${id}`, name))}
        </TickList>
      )}
    </>
  );
}

/** The groups that something is for. */
export function SegmentFields({ isTicked }: Pick<PersonFieldsProps, "isTicked">) {
  const t = useAdminText();
  return (
    <TickList legend={t("rules:field.segments")}>
      {ruleSegments.map((segment) => (
        <Checkbox
          key={segment}
          name={`segment.${segment}`}
          label={t(`rules:field.segment.${segment}`)}
          defaultChecked={isTicked(`segment.${segment}`)}
        />
      ))}
    </TickList>
  );
}

/** Boxes to tick under one name. */
export function TickList({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 font-medium">{legend}</legend>
      <div className="grid gap-2 sm:grid-cols-2">{children}</div>
    </fieldset>
  );
}
