import { answerLoader, portalContext } from "@worth/api";
import type { MemberCheckOutput, MemberReferralsOutput } from "@worth/contracts";
import {
  ButtonLink,
  CopyField,
  EmptyState,
  ItemList,
  Notice,
  PageHeading,
  Section,
  ShareButton,
} from "@worth/ui";
import { useSearchParams } from "react-router";
import type { Route } from "./+types/refer";
import { Campaigns } from "../components/campaigns.tsx";
import { LeadList } from "../components/lead-list.tsx";
import { PageError } from "../components/page-error.tsx";
import { pageTitle } from "../components/page-title.ts";
import { ReferralItem } from "../components/referral-item.tsx";
import { ReferralTimeline } from "../components/referral-timeline.tsx";
import { checkSentence } from "../components/rewards/check-list.tsx";
import { useCondition } from "../components/use-condition.ts";
import { useOffer } from "../components/use-offer.ts";
import { usePortalText } from "../components/use-portal-text.ts";
import { useRootData } from "../components/use-root-data.ts";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("portal:refer.title"));

export function loader(args: Route.LoaderArgs) {
  return answerLoader(args, async () => {
    const { api, portalUrl } = args.context.get(portalContext);
    const [mine, { checks }] = await Promise.all([api.referrals.list(), api.checks.list()]);
    return { ...mine, checks, link: `${portalUrl}/r/${mine.code}` };
  });
}

export default function Refer({ loaderData }: Route.ComponentProps) {
  const t = usePortalText();
  const { kind, referrer, friend } = useOffer();
  const { code, link, clickCount, referrals, checks, leads, campaigns } = loaderData;
  return (
    <>
      <SentLead leads={leads} />
      <PageHeading title={t(`referrals:offer.${kind}`, { referrer, friend })} sub={useCondition()} />
      <div className="grid grid-cols-1 gap-4">
        <CopyField id="link" label={t("portal:refer.link")} labelShown value={link} />
        <Ways link={link} />
        <p className="text-sm text-muted">
          {clickCount > 0 ? t("portal:refer.clicks", { count: clickCount }) : t("portal:refer.noClicks")}
        </p>
        <CopyField id="code" label={t("portal:refer.code")} labelShown value={code} />
        <p className="-mt-2 text-sm text-muted">{t("portal:refer.codeHint")}</p>
      </div>
      <Campaigns campaigns={campaigns} link={link} />
      <Friends referrals={referrals} checks={checks} />
      <LeadList leads={leads} />
    </>
  );
}

/** Ways to pass the link on: the member's own apps, or a picture for a friend's camera. */
function Ways({ link }: { link: string }) {
  const t = usePortalText();
  const { programme } = useRootData();
  const { kind, friend } = useOffer();
  const words = { programme: programme.name, amount: friend };
  const text =
    kind === "both" || kind === "friend"
      ? t("portal:refer.shareText", words)
      : t("portal:refer.shareTextNoAmount", words);
  return (
    <div className="grid auto-cols-fr grid-flow-col gap-3 sm:w-fit">
      <ShareButton
        variant="primary"
        label={t("portal:refer.share")}
        url={link}
        title={programme.name}
        text={text}
      />
      <ButtonLink to="/refer/qr">{t("portal:refer.qr")}</ButtonLink>
    </div>
  );
}

type FriendsProps = Pick<MemberReferralsOutput, "referrals"> & { checks: readonly MemberCheckOutput[] };

function Friends({ referrals, checks }: FriendsProps) {
  const t = usePortalText();
  if (referrals.length === 0) {
    return (
      <Section title={t("portal:refer.friends")}>
        <EmptyState title={t("portal:refer.emptyTitle")}>
          <p>{t("portal:refer.emptyText")}</p>
        </EmptyState>
      </Section>
    );
  }
  return (
    <Section title={t("portal:refer.friends")}>
      <ItemList>
        {referrals.map((referral) => (
          <ReferralItem key={referral.id} referral={referral}>
            <Checked check={checks.find(({ referralId }) => referralId === referral.id)} />
            <ReferralTimeline referral={referral} />
          </ReferralItem>
        ))}
      </ItemList>
    </Section>
  );
}

/** That we check a friend's referral, or what came of it; a refusal says why by itself. */
function Checked({ check }: { check: MemberCheckOutput | undefined }) {
  const t = usePortalText();
  if (!check || check.state === "declined") return null;
  return <p className="text-sm">{checkSentence(t, check)}</p>;
}

/** Thanks for the lead that was just sent; the address names it. */
function SentLead({ leads }: Pick<MemberReferralsOutput, "leads">) {
  const t = usePortalText();
  const [search] = useSearchParams();
  const sent = leads.find(({ id }) => id === search.get("lead"));
  if (!sent) return null;
  return <Notice tone="success">{t("portal:refer.leadSent", { company: sent.companyName })}</Notice>;
}

export const ErrorBoundary = PageError;
