import { parseInput, ruleBodySchema, type RuleBody } from "@worth/contracts";
import { readMoneyField } from "../components/settings/money-field.ts";
import { readWhole } from "./read-perk.ts";
import { readPersonConditions, readTicked } from "./read-person-conditions.ts";

type Form = Readonly<Record<string, string>>;

/** What somebody typed into a rule's form. An empty condition or limit is none. */
export function readRule(form: Form, currency: string): RuleBody {
  const money = (name: string): number | null => readMoneyField(form[name], currency);
  const leastAmountMinor = money("leastAmount");
  const actTypeIds = readTicked(form, "actType.");
  const campaignId = form["campaignId"] ?? "";
  const capDays = readWhole(form["capDays"]);
  const [capEver, capPeriod] = [money("capEver"), money("capPeriod")];
  return parseInput(ruleBodySchema, {
    trigger: form["trigger"],
    side: form["side"],
    activeFrom: readDay(form["activeFrom"]),
    activeUntil: readDay(form["activeUntil"]),
    conditions: {
      ...(leastAmountMinor !== null && { leastAmountMinor }),
      ...(form["firstPurchaseOnly"] !== undefined && { firstPurchaseOnly: true }),
      ...(actTypeIds.length > 0 && { actTypeIds }),
      ...readPersonConditions(form),
      ...(campaignId !== "" && { campaignId }),
    },
    amount: readAmount(form, currency),
    caps: [
      ...(capEver === null ? [] : [{ periodDays: null, mostMinor: capEver }]),
      ...(capPeriod === null && capDays === null
        ? []
        : [{ periodDays: capDays ?? Number.NaN, mostMinor: capPeriod ?? Number.NaN }]),
    ],
    holdDays: readWhole(form["holdDays"]),
    approval: form["approval"],
    isAboveBoundConfirmed: false,
  });
}

function readAmount(form: Form, currency: string): object {
  const { kind, howMuch, most, perkId, perkCost } = form;
  if (kind === "points") return { kind, points: readWhole(howMuch) };
  if (kind === "margin_share") {
    return { kind, share: readShare(howMuch), mostMinor: readMoneyField(most, currency) };
  }
  if (kind === "perk") return { kind, perkId, costMinor: readMoneyField(perkCost, currency) };
  return { kind, amountMinor: readMoneyField(howMuch, currency) };
}

/** Per cent as typed, as a share; null for an empty field, NaN for what is no such number. */
function readShare(typed: string | undefined): number | null {
  const text = typed?.trim() ?? "";
  if (text === "") return null;
  return /^\d{1,3}(?:[.,]\d{1,2})?$/.test(text) ? Number(text.replace(",", ".")) / 100 : Number.NaN;
}

/** The first moment of a day as typed, YYYY-MM-DD; null for an empty field, NaN for what is on no calendar. */
function readDay(typed: string | undefined): number | null {
  const text = typed?.trim() ?? "";
  if (text === "") return null;
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) || !new Date(at).toISOString().startsWith(text) ? Number.NaN : at;
}
