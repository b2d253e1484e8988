import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";

export const namespaces = ["portal", "referrals", "errors"] as const;

export type PortalText = TFunction<typeof namespaces>;

/** The texts of the app, named with their namespace: `t("portal:home.title")`. */
export function usePortalText(): PortalText {
  return useTranslation(namespaces).t;
}
