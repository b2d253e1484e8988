import type { MemberRedemptionOutput } from "@worth/contracts";
import {
  Button,
  CopyField,
  Item,
  ItemList,
  Section,
  Tag,
  useFormat,
  usePerkWords,
  VisuallyHidden,
  type TagTone,
} from "@worth/ui";
import { Form } from "react-router";
import { usePortalText } from "../use-portal-text.ts";

const tones = {
  ordered: "neutral",
  fulfilled: "accent",
  cancelled: "neutral",
} as const satisfies Record<MemberRedemptionOutput["state"], TagTone>;

/** What a member chose, newest first, with its code, and the way to call it off while there is one. */
export function RedemptionList({ redemptions }: { redemptions: readonly MemberRedemptionOutput[] }) {
  const t = usePortalText();
  if (redemptions.length === 0) return null;
  return (
    <Section title={t("perks:member.chosen")}>
      <ItemList>
        {redemptions.map((redemption) => (
          <Redemption key={redemption.id} redemption={redemption} />
        ))}
      </ItemList>
    </Section>
  );
}

function Redemption({ redemption }: { redemption: MemberRedemptionOutput }) {
  const t = usePortalText();
  const { date } = useFormat();
  const { price } = usePerkWords();
  const { id, perk, unit, state, fulfilment, code, codeExpiresAt, createdAt, cancelUntil } = redemption;
  const chosen =
    redemption.price === 0
      ? t("perks:member.earnedOn", { date: date(createdAt) })
      : t("perks:member.chosenOn", { price: price(redemption.price, unit), date: date(createdAt) });
  return (
    <Item
      title={perk.name}
      detail={`${chosen} · ${t(`perks:fulfilment.${fulfilment}`)}`}
      end={<Tag tone={tones[state]}>{t(`perks:member.state.${state}`)}</Tag>}
    >
      {code !== null && (
        <>
          <CopyField id={`code-${id}`} label={t("perks:member.codeLabel")} labelShown value={code} />
          {codeExpiresAt !== null && (
            <p className="text-sm text-muted">{t("perks:member.codeUntil", { date: date(codeExpiresAt) })}</p>
          )}
        </>
      )}
      {cancelUntil !== null && <CallOff redemption={redemption} until={cancelUntil} />}
    </Item>
  );
}

function CallOff({ redemption: { id, perk }, until }: { redemption: MemberRedemptionOutput; until: string }) {
  const t = usePortalText();
  const { date } = useFormat();
  return (
    <Form method="post" preventScrollReset className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <input type="hidden" name="redemptionId" value={id} />
      <Button size="small">
        <VisuallyHidden>{t("perks:member.cancelOf", { name: perk.name })} </VisuallyHidden>
        {t("perks:member.cancel")}
      </Button>
      <span className="text-sm text-muted">
        {t("perks:member.cancelUntil", { time: date(until, "time") })}
      </span>
    </Form>
  );
}
