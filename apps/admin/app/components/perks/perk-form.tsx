import type { Refused } from "@worth/api";
import { perkFulfilments, type PerkBody } from "@worth/contracts";
import { Button, FormErrorSummary, RadioGroup, Select, TextArea, TextInput } from "@worth/ui";
import { Form } from "react-router";
import { SegmentFields } from "../rules/person-fields.tsx";
import { ticked } from "../rules/person-texts.ts";
import { moneyFieldText } from "../settings/money-field.ts";
import { useAdminText } from "../use-admin-text.ts";
import { useRefusal } from "../use-refusal.ts";

export type PerkFormProps = {
  /** Null for a new one. */
  perk: PerkBody | null;
  currency: string;
  tiers: readonly { id: string; name: string }[];
  answer: Refused | undefined;
  /** What was typed for a preview, and not saved. */
  typed: Readonly<Record<string, string>> | undefined;
};

/** What a perk is, what it costs, how it is handed out and who can have it. */
export function PerkForm({ perk, currency, tiers, answer, typed }: PerkFormProps) {
  const t = useAdminText();
  const labels = useLabels(currency);
  const { errors, formError, errorOf, valueOf } = useRefusal(answer, labels);
  const known = textsOf(perk, currency);
  const boxes = answer?.values ?? typed ?? ticked("segment", perk?.segmentIds);
  const isTicked = (name: string): boolean => boxes[name] !== undefined;
  const field = (name: keyof typeof labels) => ({
    name,
    label: labels[name],
    error: errorOf(name),
    defaultValue: valueOf(name, typed?.[name] ?? known[name]),
  });
  return (
    <Form method="post" noValidate className="grid max-w-2xl gap-5">
      <FormErrorSummary errors={errors} formError={formError} />
      <input type="hidden" name="stockBefore" value={perk?.stock ?? ""} />
      <TextInput {...field("name")} required autoComplete="off" />
      <TextArea {...field("description")} required hint={t("perks:staff.field.descriptionHint")} />
      <div className="grid items-end gap-5 sm:grid-cols-2">
        <Select
          {...field("unit")}
          required
          choices={[
            { value: "points", label: t("perks:staff.field.points") },
            { value: currency, label: t("perks:staff.field.credit", { currency }) },
          ]}
        />
        <TextInput {...field("price")} required inputMode="decimal" hint={t("perks:staff.field.priceHint")} />
        <TextInput {...field("stock")} inputMode="numeric" hint={t("perks:staff.field.stockHint")} />
        <TextInput
          {...field("perMemberLimit")}
          inputMode="numeric"
          hint={t("perks:staff.field.perMemberLimitHint")}
        />
      </div>
      <RadioGroup
        {...field("fulfilment")}
        choices={perkFulfilments.map((value) => ({ value, label: t(`perks:fulfilment.${value}`) }))}
      />
      <TextInput {...field("valueMinor")} inputMode="decimal" hint={t("perks:staff.field.valueMinorHint")} />
      <Select
        {...field("leastTierId")}
        markOptional={false}
        choices={[
          { value: "", label: t("perks:staff.field.everyTier") },
          ...tiers.map(({ id, name }) => ({
            value: id,
            label: t("perks:staff.field.tierAndHigher", { tier: name }),
          })),
        ]}
      />
      <SegmentFields isTicked={isTicked} />
      <p className="text-sm text-muted">{t("perks:staff.field.segmentsHint")}</p>
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" name="intent" value="save">
          {t(perk === null ? "perks:staff.detail.create" : "perks:staff.detail.save")}
        </Button>
        <Button name="intent" value="preview">
          {t("perks:staff.detail.showPreview")}
        </Button>
      </div>
    </Form>
  );
}

function useLabels(currency: string) {
  const t = useAdminText();
  return {
    name: t("perks:staff.field.name"),
    description: t("perks:staff.field.description"),
    unit: t("perks:staff.field.unit"),
    price: t("perks:staff.field.price"),
    stock: t("perks:staff.field.stock"),
    perMemberLimit: t("perks:staff.field.perMemberLimit"),
    fulfilment: t("perks:staff.field.fulfilment"),
    valueMinor: t("perks:staff.field.valueMinor", { currency }),
    leastTierId: t("perks:staff.field.leastTierId"),
  };
}

/** A perk as its form's fields hold it. */
function textsOf(
  perk: PerkBody | null,
  currency: string,
): Readonly<Record<Exclude<keyof PerkBody, "segmentIds">, string>> {
  const moneyOf = (amountMinor: number | null | undefined): string =>
    amountMinor == null ? "" : moneyFieldText(amountMinor, currency);
  const isInPoints = perk?.unit === "points";
  return {
    name: perk?.name ?? "",
    description: perk?.description ?? "",
    unit: perk?.unit ?? "points",
    price: isInPoints ? String(perk.price) : moneyOf(perk?.price),
    stock: String(perk?.stock ?? ""),
    perMemberLimit: String(perk?.perMemberLimit ?? ""),
    fulfilment: perk?.fulfilment ?? "by_hand",
    valueMinor: moneyOf(perk?.valueMinor),
    leastTierId: perk?.leastTierId ?? "",
  };
}
