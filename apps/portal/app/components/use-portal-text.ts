import { useTranslation } from "react-i18next";

export const namespaces = [
  "portal",
  "referrals",
  "ledger",
  "payouts",
  "perks",
  "tiers",
  "queue",
  "reviews",
  "questions",
  "impact",
  "mentions",
  "missions",
  "acts",
  "asking",
  "asks",
  "privacy",
  "beta",
  "ideas",
  "changelog",
  "api",
  "errors",
] as const;

/** The texts of the app, named with their namespace: `t("portal:home.title")`. */
export function usePortalText() {
  return useTranslation(namespaces).t;
}

export type PortalText = ReturnType<typeof usePortalText>;
