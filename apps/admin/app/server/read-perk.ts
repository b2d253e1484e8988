import { parseInput, createPerkInput, ruleSegments, type PerkBody } from "@worth/contracts";
import { readMoneyField } from "../components/settings/money-field.ts";

/** What somebody typed into a perk's form; an empty stock or limit is none, and so is an empty value. */
export function readPerk(form: Readonly<Record<string, string>>, currency: string): PerkBody {
  const { name, description, unit, price, stock, perMemberLimit, fulfilment, valueMinor, leastTierId } = form;
  return parseInput(createPerkInput, {
    name,
    description,
    unit,
    price: unit === "points" ? readWhole(price) : readMoneyField(price, currency),
    stock: readWhole(stock),
    perMemberLimit: readWhole(perMemberLimit),
    fulfilment,
    valueMinor: readMoneyField(valueMinor, currency),
    leastTierId: leastTierId === "" ? null : leastTierId,
    segmentIds: ruleSegments.filter((segment) => form[`segment.${segment}`] !== undefined),
  });
}

/** A whole number as typed; null for an empty field, NaN for what is no such number. */
export function readWhole(typed: string | undefined): number | null {
  const text = typed?.trim() ?? "";
  if (text === "") return null;
  return /^\d{1,12}$/.test(text) ? Number(text) : Number.NaN;
}
