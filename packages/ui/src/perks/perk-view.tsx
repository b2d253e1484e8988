import type { MemberPerkOutput } from "@worth/contracts";
import { useFormat } from "../format/use-format.ts";
import { usePerkWords } from "./use-perk-words.ts";

export type PerkViewProps = {
  perk: Pick<
    MemberPerkOutput,
    | "name"
    | "description"
    | "unit"
    | "price"
    | "fulfilment"
    | "value"
    | "left"
    | "perMemberLimit"
    | "leastTier"
  >;
  /** The perk is what the page is about. */
  isPageHeading?: boolean | undefined;
};

/** A perk as members see it: what it is, what it costs, how it comes and who can have it. */
export function PerkView({ perk, isPageHeading = false }: PerkViewProps) {
  const { price } = usePerkWords();
  const { name, description, unit } = perk;
  const Heading = isPageHeading ? "h1" : "h3";
  return (
    <article className="grid max-w-2xl gap-3">
      <Heading className="font-serif text-2xl font-normal tracking-[-0.015em]">{name}</Heading>
      <p className="text-lg font-semibold tabular-nums">{price(perk.price, unit)}</p>
      <p className="whitespace-pre-line">{description}</p>
      <p className="text-muted">{useConditions(perk).join(" ")}</p>
    </article>
  );
}

/** How it comes, how many there are, and for whom. */
function useConditions({
  value,
  fulfilment,
  left,
  perMemberLimit,
  leastTier,
}: PerkViewProps["perk"]): string[] {
  const { t } = usePerkWords();
  const { money, number } = useFormat();
  const amount = value === null ? "" : money(value.amountMinor, value.currency);
  const sentences: string[] = [];
  if (fulfilment === "promotion_code") sentences.push(t("view.codeOf", { amount }));
  else if (fulfilment === "customer_balance") sentences.push(t("view.creditOf", { amount }));
  else sentences.push(t("view.byHand"));
  if (left !== null) sentences.push(t("view.left", { count: left, total: number(left) }));
  if (perMemberLimit !== null)
    sentences.push(t("view.limit", { count: perMemberLimit, total: number(perMemberLimit) }));
  if (leastTier !== null) sentences.push(t("view.leastTier", { tier: leastTier }));
  return sentences;
}
