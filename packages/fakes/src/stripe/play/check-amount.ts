import { refuse } from "../api/refusal.ts";
import { isSupported, smallestStepMinor } from "../money/currencies.ts";

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

/** Refuses an amount that cannot be paid in its currency, such as 1234 KWD (1.234) or 150 ISK (1.50). */
export const checkSteps = (amountMinor: number, currency: string, param = "amount"): void => {
  const stepMinor = smallestStepMinor(currency);
  if (amountMinor % stepMinor !== 0) {
    throw refuse(`Invalid amount: amounts in ${currency} must be divisible by ${stepMinor}.`, { param });
  }
};

/** Currencies go over the wire as three lower-case letters. */
export const readCurrency = (currency: string, param = "currency"): string => {
  const code = currency.toLowerCase();
  if (!isSupported(code)) {
    throw refuse(
      `Invalid currency: ${code}. Stripe does not support it; see https://docs.stripe.com/currencies.`,
      { param },
    );
  }
  return code;
};
