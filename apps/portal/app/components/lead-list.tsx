import type { MemberReferralsOutput } from "@worth/contracts";
import { ButtonLink, Item, ItemList, Section, useFormat } from "@worth/ui";
import { usePortalText } from "./use-portal-text.ts";

type LeadListProps = { leads: MemberReferralsOutput["leads"] };

/** Companies a member recommended, each with where it stands, and the way to recommend one. */
export function LeadList({ leads }: LeadListProps) {
  const t = usePortalText();
  const { date } = useFormat();
  return (
    <Section title={t("portal:refer.companies")} sub={t("portal:refer.companiesSub")}>
      {leads.length > 0 && (
        <ItemList>
          {leads.map(({ id, companyName, stage, changedAt }) => (
            <Item
              key={id}
              title={companyName}
              detail={t(`referrals:leadStage.${stage}`)}
              end={
                <span className="text-sm text-muted">
                  {t("portal:refer.leadChanged", { date: date(changedAt, "short") })}
                </span>
              }
            />
          ))}
        </ItemList>
      )}
      <div>
        <ButtonLink to="/refer/company">{t("portal:refer.recommend")}</ButtonLink>
      </div>
    </Section>
  );
}
