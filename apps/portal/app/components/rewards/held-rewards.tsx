import type { HeldRewardOutput, StatementOutput } from "@worth/contracts";
import { Item, ItemList, Section, useFormat } from "@worth/ui";
import { usePortalText } from "../use-portal-text.ts";
import { useRootData } from "../use-root-data.ts";
import { CauseText } from "./cause-text.tsx";
import { useAmount } from "./use-amount.ts";

/** What is on hold, for what, until when and why. */
export function HeldRewards({ unit, holds }: Pick<StatementOutput, "unit" | "holds">) {
  const t = usePortalText();
  const amountOf = useAmount(unit);
  const sentenceOf = useHoldSentence();
  if (holds.length === 0) return null;
  return (
    <Section title={t("ledger:member.holds")}>
      <ItemList>
        {holds.map((hold, index) => (
          <Item
            key={index}
            title={
              // The cause is worded to go on after something else.
              <span className="inline-block first-letter:uppercase">
                {hold.cause === null ? t("ledger:kind.reward_held") : <CauseText cause={hold.cause} />}
              </span>
            }
            end={amountOf(hold.amount)}
            detail={sentenceOf(hold)}
          />
        ))}
      </ItemList>
    </Section>
  );
}

function useHoldSentence(): (hold: HeldRewardOutput) => string {
  const t = usePortalText();
  const { date } = useFormat();
  const count = useRootData().programme.refundWindowDays;
  return ({ until }) =>
    until === null ? t("ledger:member.holdOpen") : t("ledger:member.holdUntil", { date: date(until), count });
}
