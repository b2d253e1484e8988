import type { JudgedRuleOutput } from "@worth/contracts";
import type { RewardSide, RewardTrigger } from "@worth/scoring";
import { Card, Checkbox, Section, useFormat } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";
import { usePreviewSentence } from "./rule-words.ts";
import { WorstCase } from "./worst-case.tsx";

type RuleVerdictProps = {
  judged: JudgedRuleOutput;
  trigger: RewardTrigger;
  side: RewardSide;
  currency: string;
  mayConfirm: boolean;
};

/** What the rule would mean: the sentence members read, and for a referral the worst case with its confirmation. */
export function RuleVerdict({ judged, trigger, side, currency, mayConfirm }: RuleVerdictProps) {
  const t = useAdminText();
  const { share, money } = useFormat();
  const sentence = usePreviewSentence(currency);
  const { worstCase, marginRate, incrementality, offered } = judged;
  const { isAboveBound, isUnlimited, costMinor, boundMinor } = worstCase;
  const over = money(Math.max(0, costMinor - boundMinor), currency);
  return (
    <div aria-live="polite" className="grid gap-6">
      <Section title={t("rules:preview.title")} sub={t("rules:preview.sub")}>
        <Card>
          <p>{sentence(side, offered)}</p>
        </Card>
      </Section>
      {trigger === "referral_qualified" && (
        <Section
          title={t("rules:worst.title")}
          sub={t("rules:worst.sub", { margin: share(marginRate, 1), share: share(incrementality, 1) })}
        >
          <WorstCase worstCase={worstCase} currency={currency} />
          {isAboveBound &&
            (mayConfirm ? (
              <Checkbox
                name="isConfirmed"
                label={isUnlimited ? t("rules:worst.confirmUnlimited") : t("rules:worst.confirm", { over })}
                hint={t("rules:worst.confirmHint")}
              />
            ) : (
              <p>{t("rules:worst.ownerOnly")}</p>
            ))}
        </Section>
      )}
    </div>
  );
}
