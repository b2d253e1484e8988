import type { AdminText } from "../use-admin-text.ts";

/** What a unit is called in a list of them. */
export const nameUnit = (t: AdminText, unit: string): string =>
  unit === "points" ? t("ledger:unitName.points") : t("ledger:unitName.money", { currency: unit });
