import type { MemberPayoutOutput } from "@worth/contracts";
import { CopyField, EmptyState, Item, ItemList, Section, Tag, useFormat, type TagTone } from "@worth/ui";
import { usePortalText } from "../use-portal-text.ts";

const tones = {
  pending: "neutral",
  sent: "neutral",
  confirmed: "accent",
  returned: "neutral",
  parked: "warn",
} as const satisfies Record<MemberPayoutOutput["state"], TagTone>;

/** What a member asked for before, newest first, with the codes they were given. */
export function PayoutList({ payouts }: { payouts: readonly MemberPayoutOutput[] }) {
  const t = usePortalText();
  return (
    <Section title={t("payouts:member.earlier")}>
      {payouts.length === 0 ? (
        <EmptyState title={t("payouts:member.earlierNone")} />
      ) : (
        <ItemList>
          {payouts.map((payout) => (
            <Payout key={payout.id} payout={payout} />
          ))}
        </ItemList>
      )}
    </Section>
  );
}

function Payout({ payout }: { payout: MemberPayoutOutput }) {
  const t = usePortalText();
  const { money, date } = useFormat();
  const { id, rail, state, currency, amountMinor, code, codeExpiresAt, isTakenBack, createdAt } = payout;
  return (
    <Item
      title={`${money(amountMinor, currency)} · ${t(`payouts:rail.${rail}`)}`}
      detail={t("payouts:member.asOf", { date: date(createdAt) })}
      end={<Tag tone={tones[state]}>{t(`payouts:member.state.${state}`)}</Tag>}
    >
      {isTakenBack && <p>{t("payouts:member.takenBack")}</p>}
      {code !== null && (
        <>
          <CopyField id={`code-${id}`} label={t("payouts:member.codeLabel")} labelShown value={code} />
          {codeExpiresAt !== null && (
            <p className="text-sm text-muted">
              {t("payouts:member.codeUntil", { date: date(codeExpiresAt) })}
            </p>
          )}
        </>
      )}
    </Item>
  );
}
