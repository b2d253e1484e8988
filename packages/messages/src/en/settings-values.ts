import { settingsPolicy } from "./settings-policy.ts";
import { settingsRates } from "./settings-rates.ts";

/** What values are computed with: exchange rates and the value policy. */
export const settingsValues = {
  navigation: { rates: "Exchange rates", policy: "Value policy" },
  rates: settingsRates,
  policy: settingsPolicy,
} as const;
