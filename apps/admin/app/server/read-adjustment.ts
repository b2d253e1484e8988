import { AppError, adjustBalanceInput, parseInput, type AdjustBalanceInput } from "@worth/contracts";
import { readMoneyField } from "../components/settings/money-field.ts";

/** What somebody typed into the form of an adjustment; points are whole, money has its currency's decimals. */
export function readAdjustment(
  customerId: string,
  { direction, unit = "", amount: typed, reason, requestKey }: Readonly<Record<string, string>>,
): AdjustBalanceInput {
  const amount = unit === "points" ? readWhole(typed) : readMoneyField(typed, unit);
  if (amount === null) throw new AppError("invalid_input", { fields: { amount: "required" } });
  if (Number.isNaN(amount) || amount === 0)
    throw new AppError("invalid_input", { fields: { amount: "not_valid" } });
  const signed = direction === "take" ? -amount : amount;
  return parseInput(adjustBalanceInput, { customerId, unit, amount: signed, reason, requestKey });
}

function readWhole(typed: string | undefined): number | null {
  const text = typed?.trim() ?? "";
  if (text === "") return null;
  return /^\d{1,12}$/.test(text) ? Number(text) : Number.NaN;
}
