import type { CampaignOfferOutput } from "@worth/contracts";
import { CopyField, Section } from "@worth/ui";
import { useCampaignWords } from "./use-campaign-words.ts";
import { useOffer } from "./use-offer.ts";
import { usePortalText } from "./use-portal-text.ts";

type CampaignsProps = { campaigns: readonly CampaignOfferOutput[]; link: string };

/** The member's link for each campaign that runs, with what bringing a friend by it gives. */
export function Campaigns({ campaigns, link }: CampaignsProps) {
  const t = usePortalText();
  if (campaigns.length === 0) return null;
  return (
    <Section title={t("referrals:campaign.title")} sub={t("referrals:campaign.sub")}>
      <ul className="grid gap-5">
        {campaigns.map((campaign) => (
          <Campaign key={campaign.id} campaign={campaign} link={link} />
        ))}
      </ul>
    </Section>
  );
}

function Campaign({ campaign, link }: { campaign: CampaignOfferOutput; link: string }) {
  const t = usePortalText();
  const words = useCampaignWords();
  const { kind, referrer, friend } = useOffer(campaign.offering);
  return (
    <li className="grid gap-2">
      <p>
        {words(campaign)} {t(`referrals:offer.${kind}`, { referrer, friend })}
      </p>
      <CopyField
        id={`campaign-${campaign.id}`}
        label={t("referrals:campaign.link", { name: campaign.name })}
        labelShown
        value={`${link}?campaign=${campaign.id}`}
      />
    </li>
  );
}
