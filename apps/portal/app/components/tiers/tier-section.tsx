import type { MemberTierOutput } from "@worth/contracts";
import { Section, useFormat } from "@worth/ui";
import { usePortalText } from "../use-portal-text.ts";
import { TierEnding } from "./tier-ending.tsx";
import { useMissing } from "./use-missing.ts";

/** The member's tier, what it gives, and what is missing to the next; nothing in a programme without tiers. */
export function TierSection({ tier }: { tier: MemberTierOutput }) {
  const t = usePortalText();
  const { date } = useFormat();
  const missingOf = useMissing(tier.currency);
  const { current, next } = tier;
  if (current === null && next === null) return null;
  return (
    <Section
      title={current === null ? t("tiers:member.none") : t("tiers:member.is", { name: current.name })}
      sub={current === null ? undefined : t("tiers:member.since", { date: date(current.since) })}
    >
      <TierEnding tier={tier} />
      {current !== null && <p>{current.benefits}</p>}
      {next === null ? (
        <p>{t("tiers:member.top")}</p>
      ) : (
        <p>
          {t("tiers:member.next", { name: next.name, missing: missingOf(next.path) })}{" "}
          <span className="text-muted">{next.benefits}</span>
        </p>
      )}
      <p className="text-sm text-muted">{t("tiers:member.window")}</p>
    </Section>
  );
}
