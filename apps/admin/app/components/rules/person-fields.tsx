import { ruleSegments, type RuleChoicesOutput } from "@worth/contracts";
import { Checkbox, TextInput } from "@worth/ui";
import { ProductTicks } from "../product-ticks.tsx";
import { TickList } from "../tick-list.tsx";
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
        <ProductTicks
          legend={productsLegend}
          products={products}
          nameOf={(id) => `product.${id}`}
          isTicked={(id) => isTicked(`product.${id}`)}
        />
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
