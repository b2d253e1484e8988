import type { RuleBody } from "@worth/contracts";
import { moneyFieldText } from "../settings/money-field.ts";
import { personTexts, ticked } from "./person-texts.ts";

const dayOf = (at: number | null): string => (at === null ? "" : new Date(at).toISOString().slice(0, 10));

/** A rule as its form's fields hold it; a new one gives credit for bringing a friend, from today on. */
export function textsOf(name: string, body: RuleBody | null, currency: string): Record<string, string> {
  const moneyOf = (amountMinor: number | null | undefined): string =>
    amountMinor == null ? "" : moneyFieldText(amountMinor, currency);
  const { conditions = {}, caps = [], amount } = body ?? {};
  const ever = caps.find(({ periodDays }) => periodDays === null);
  const period = caps.find(({ periodDays }) => periodDays !== null);
  return {
    name,
    trigger: body?.trigger ?? "referral_qualified",
    side: body?.side ?? "referrer",
    kind: amount?.kind ?? "credit",
    howMuch: howMuchOf(amount, moneyOf),
    most: amount?.kind === "margin_share" ? moneyOf(amount.mostMinor) : "",
    perkId: amount?.kind === "perk" ? amount.perkId : "",
    perkCost: amount?.kind === "perk" ? moneyOf(amount.costMinor) : "",
    leastAmount: moneyOf(conditions.leastAmountMinor),
    ...(conditions.firstPurchaseOnly === true && { firstPurchaseOnly: "on" }),
    ...personTexts(conditions),
    campaignId: conditions.campaignId ?? "",
    ...ticked("actType", conditions.actTypeIds),
    capEver: moneyOf(ever?.mostMinor),
    capPeriod: moneyOf(period?.mostMinor),
    capDays: String(period?.periodDays ?? ""),
    holdDays: String(body?.holdDays ?? 0),
    approval: body?.approval ?? "automatic",
    activeFrom: body ? dayOf(body.activeFrom) : "",
    activeUntil: dayOf(body?.activeUntil ?? null),
  };
}

function howMuchOf(
  amount: RuleBody["amount"] | undefined,
  moneyOf: (amountMinor: number | null) => string,
): string {
  switch (amount?.kind) {
    case undefined:
    case "perk":
      return "";
    case "credit":
      return moneyOf(amount.amountMinor);
    case "points":
      return String(amount.points);
    case "margin_share":
      return String(Number((amount.share * 100).toFixed(2)));
  }
}

/** The form's field that a part of the body was typed into. */
export function fieldOfPath(path: string): string {
  const known: Readonly<Record<string, string>> = {
    "amount.amountMinor": "howMuch",
    "amount.points": "howMuch",
    "amount.share": "howMuch",
    "amount.mostMinor": "most",
    "amount.perkId": "perkId",
    "amount.costMinor": "perkCost",
    "conditions.leastAmountMinor": "leastAmount",
    "conditions.campaignId": "campaignId",
  };
  if (path.startsWith("conditions.countries")) return "countries";
  if (/^caps\.\d\.periodDays$/.test(path)) return "capDays";
  if (/^caps\.\d\.mostMinor$/.test(path)) return path.startsWith("caps.0") ? "capEver" : "capPeriod";
  return known[path] ?? path;
}
