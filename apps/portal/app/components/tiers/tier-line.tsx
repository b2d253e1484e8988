import type { MemberTierOutput } from "@worth/contracts";
import { TextLink } from "@worth/ui";
import { usePortalText } from "../use-portal-text.ts";
import { useMissing } from "./use-missing.ts";

/** Where the member stands and what is missing to the next tier, in one line; nothing without tiers. */
export function TierLine({ tier: { current, next, currency } }: { tier: MemberTierOutput }) {
  const t = usePortalText();
  const missingOf = useMissing(currency);
  if (current === null && next === null) return null;
  return (
    <p>
      {current === null ? t("tiers:member.lineNone") : t("tiers:member.line", { name: current.name })}{" "}
      {next !== null && t("tiers:member.next", { name: next.name, missing: missingOf(next.path) })}{" "}
      <TextLink to="/perks">{t("tiers:member.more")}</TextLink>
    </p>
  );
}
