import type { OfferedReward, ReferralOffering } from "@worth/contracts";
import type { Reader } from "@worth/db";
import type { RewardRule, RuleAmount } from "@worth/scoring";
import { rulesInForce } from "./active-rules.ts";

/**
 * What the rules in force on a day promise both sides of a referral, so that no page promises what no rule gives: those
 * of a campaign by its own links only, and nothing that hangs on where somebody is, which no page knows.
 */
export async function readOffering(
  reader: Reader,
  now: Date,
  campaignId: string | null = null,
): Promise<ReferralOffering> {
  const rules = (await rulesInForce(reader, now, "referral_qualified")).filter((rule) =>
    isForAll(rule, campaignId),
  );
  const perks = await reader.perk.findMany({
    where: { id: { in: rules.flatMap(({ amount }) => (amount.kind === "perk" ? [amount.perkId] : [])) } },
    select: { id: true, name: true },
  });
  const nameOf = (perkId: string): string => perks.find(({ id }) => id === perkId)?.name ?? "";
  const offeredTo = (side: "referrer" | "friend"): OfferedReward[] =>
    rules.filter((rule) => rule.side === side).map(({ amount }) => toOffered(amount, nameOf));
  return { referrer: offeredTo("referrer"), friend: offeredTo("friend") };
}

const isForAll = ({ conditions }: RewardRule, campaignId: string | null): boolean =>
  conditions.countries === undefined &&
  (conditions.campaignId === undefined || conditions.campaignId === campaignId);

/** One rule's amount as members read it. */
export async function offeredBy(reader: Reader, amount: RuleAmount): Promise<OfferedReward> {
  const perk = amount.kind === "perk" ? await reader.perk.findUnique({ where: { id: amount.perkId } }) : null;
  return toOffered(amount, () => perk?.name ?? "");
}

/** What a share of the margin comes to is not theirs to work out. */
function toOffered(amount: RuleAmount, nameOf: (perkId: string) => string): OfferedReward {
  switch (amount.kind) {
    case "points":
    case "credit":
      return amount;
    case "margin_share":
      return { kind: "credit_by_purchase", mostMinor: amount.mostMinor };
    case "perk":
      return { kind: "perk", name: nameOf(amount.perkId) };
  }
}
