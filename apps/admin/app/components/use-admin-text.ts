import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";

/** The rooms of the catalogue this app reads. */
export const adminNamespaces = [
  "admin",
  "triage",
  "customers",
  "value",
  "staffReferrals",
  "imports",
  "insights",
  "staff",
  "settingsValues",
  "ledger",
  "payouts",
  "connections",
  "jobs",
  "perks",
  "tiers",
  "queue",
  "reviews",
  "questions",
  "impact",
  "mentions",
  "acts",
  "api",
  "asking",
  "privacy",
  "fraud",
  "rules",
  "beta",
  "campaigns",
  "ideas",
  "staffIdeas",
  "changelog",
  "errors",
] as const;

export type AdminText = TFunction<typeof adminNamespaces>;

/** The texts of the app, named with their namespace: `t("triage:title")`. */
export function useAdminText(): AdminText {
  return useTranslation(adminNamespaces).t;
}
