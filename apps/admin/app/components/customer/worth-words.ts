import type { PartsOutput } from "@worth/contracts";
import { useFormat } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";
import { nameShare } from "../words/name-share.ts";

/** A headline value as a finding: how much, and how much of it was brought in. */
export function useWorthWords(): (headline: PartsOutput, currency: string) => string {
  const t = useAdminText();
  const format = useFormat();
  return ({ totalMinor, own }, currency) => {
    const amount = format.money(totalMinor, currency, { precision: "rounded" });
    if (totalMinor === 0) return t("value:heading.nothing");
    if (totalMinor < 0) return t("value:heading.negative", { amount });
    const share = nameShare(totalMinor - own, totalMinor);
    if (share === "none") return t("value:heading.bought", { amount });
    if (share === "all") return t("value:heading.broughtAll", { amount });
    return t("value:heading.brought", { amount, share: t(`value:share.${share}`) });
  };
}
