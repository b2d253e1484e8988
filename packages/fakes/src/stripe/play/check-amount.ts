import { refuse } from "../api/refusal.ts";

/** The largest amount Stripe takes: eight digits of minor units. */
const maxAmountMinor = 99_999_999;

/** Refuses what is no amount of money one can charge or refund. */
export const checkAmount = (amountMinor: number, param = "amount"): void => {
  if (!Number.isSafeInteger(amountMinor)) {
    throw refuse(`Invalid integer: ${amountMinor}`, { code: "parameter_invalid_integer", param });
  }
  if (amountMinor < 1) {
    throw refuse("This value must be greater than or equal to 1.", {
      code: "parameter_invalid_integer",
      param,
    });
  }
  if (amountMinor > maxAmountMinor) {
    throw refuse("Amount must be no more than 999,999.99", { code: "amount_too_large", param });
  }
};

/** Currencies go over the wire as three lower-case letters. */
export const readCurrency = (currency: string): string => {
  const code = currency.toLowerCase();
  if (!/^[a-z]{3}$/.test(code)) throw refuse(`Invalid currency: ${code}`, { param: "currency" });
  return code;
};
