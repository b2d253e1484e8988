import type { BetaGroupOutput } from "@worth/contracts";
import { Item, ItemList, Section, TextLink, useFormat } from "@worth/ui";
import { usePortalText } from "../use-portal-text.ts";

/** What a group tries and is asked, for who is in it. */
export function GroupWork({ group: { tests, consultations } }: { group: BetaGroupOutput }) {
  const t = usePortalText();
  const { date, number } = useFormat();
  return (
    <>
      <Section title={t("beta:tests")}>
        {tests.length === 0 && <p>{t("beta:testsNone")}</p>}
        <ItemList>
          {tests.map(({ id, name, phase, opensAt, closesAt, isSent, score }) => (
            <Item key={id} title={<TextLink to={`/beta/tests/${id}`}>{name}</TextLink>}>
              <p className="text-sm text-muted">
                {isSent
                  ? t("beta:sent", { score: number(score) })
                  : t(`beta:phase.${phase}`, { date: date(phase === "coming" ? opensAt : closesAt) })}
              </p>
            </Item>
          ))}
        </ItemList>
      </Section>
      <Section title={t("beta:consultations")}>
        {consultations.length === 0 && <p>{t("beta:consultationsNone")}</p>}
        <ItemList>
          {consultations.map(({ id, question, phase, closesAt, isAnswered, hasOutcome }) => (
            <Item key={id} title={<TextLink to={`/beta/consultations/${id}`}>{question}</TextLink>}>
              <p className="text-sm text-muted">
                {hasOutcome
                  ? t("beta:hasOutcome")
                  : isAnswered
                    ? t("beta:answered")
                    : t(`beta:phase.${phase}`, { date: date(closesAt) })}
              </p>
            </Item>
          ))}
        </ItemList>
      </Section>
    </>
  );
}
