import type { MemberTierOutput } from "@worth/contracts";
import { Notice, useFormat } from "@worth/ui";
import { usePortalText } from "../use-portal-text.ts";
import { useMissing } from "./use-missing.ts";

/** That the member's tier ends, when, and what would keep it; nothing while it does not end. */
export function TierEnding({ tier: { current, currency } }: { tier: MemberTierOutput }) {
  const t = usePortalText();
  const { date } = useFormat();
  const missingOf = useMissing(currency);
  if (!current?.ending) return null;
  const { at, keep } = current.ending;
  const words = { name: current.name, date: date(at) };
  // Reached again since the last look; the notice goes with the next one.
  if (keep.missing.length === 0) return <Notice>{t("tiers:member.endingKept", words)}</Notice>;
  return <Notice tone="warn">{t("tiers:member.ending", { ...words, missing: missingOf(keep) })}</Notice>;
}
