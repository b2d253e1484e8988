import type { MemberCheckOutput } from "@worth/contracts";
import { Item, ItemList, Section, useFormat } from "@worth/ui";
import { usePortalText, type PortalText } from "../use-portal-text.ts";

/** What our team checks, or has decided, before a reward becomes the member's: a sentence each. */
export function CheckList({ checks }: { checks: readonly MemberCheckOutput[] }) {
  const t = usePortalText();
  const format = useFormat();
  if (checks.length === 0) return null;
  return (
    <Section title={t("queue:member.title")}>
      <ItemList label={t("queue:member.label")}>
        {checks.map((check) => {
          const date = format.date(check.at);
          return (
            <Item
              key={check.id}
              title={titleOf(t, check)}
              detail={t(check.state === "waiting" ? "queue:member.since" : "queue:member.on", { date })}
            >
              <p>{checkSentence(t, check)}</p>
            </Item>
          );
        })}
      </ItemList>
    </Section>
  );
}

function titleOf(t: PortalText, { kind, friendFirstName }: MemberCheckOutput): string {
  if (kind !== "fraud") return t(`queue:member.${kind}`);
  return friendFirstName === null
    ? t("queue:member.fraudOwn")
    : t("queue:member.fraud", { name: friendFirstName });
}

/** What a member is told of a check, and never what gave rise to it. */
export function checkSentence(t: PortalText, { state, reason }: MemberCheckOutput): string {
  if (state !== "declined") return t(`queue:member.${state}`);
  return t(`queue:member.declined.${reason ?? "not_verifiable"}`);
}
