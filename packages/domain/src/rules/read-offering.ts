import type { OfferedReward, ReferralOffering } from "@worth/contracts";
import type { Reader } from "@worth/db";
import type { RewardRule, RuleAmount } from "@worth/scoring";
import { activeRules } from "./active-rules.ts";

/** What the rules in force on a day promise both sides of a referral, so that no page promises what no rule gives. */
export async function readOffering(reader: Reader, now: Date): Promise<ReferralOffering> {
  const rules = (await activeRules(reader, "referral_qualified")).filter((rule) => isInForce(rule, now));
  const perks = await reader.perk.findMany({
    where: { id: { in: rules.flatMap(({ amount }) => (amount.kind === "perk" ? [amount.perkId] : [])) } },
    select: { id: true, name: true },
  });
  const nameOf = (perkId: string): string => perks.find(({ id }) => id === perkId)?.name ?? "";
  const offeredTo = (side: "referrer" | "friend"): OfferedReward[] =>
    rules.filter((rule) => rule.side === side).map(({ amount }) => toOffered(amount, nameOf));
  return { referrer: offeredTo("referrer"), friend: offeredTo("friend") };
}

const isInForce = ({ activeFrom, activeUntil }: RewardRule, now: Date): boolean =>
  activeFrom <= now.getTime() && (activeUntil === null || now.getTime() < activeUntil);

/** An amount as members read it: what a share comes to is not theirs to work out. */
export function toOffered(amount: RuleAmount, nameOf: (perkId: string) => string): OfferedReward {
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
