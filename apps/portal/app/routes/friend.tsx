import { answerLoader, pageContext, portalContext } from "@worth/api";
import { AppError, campaignIdSchema, referralCodeSchema, type CampaignOfferOutput } from "@worth/contracts";
import { ButtonLink, Card, Notice, PageHeading, readRouteError, Section, TextLink } from "@worth/ui";
import { data } from "react-router";
import type { Route } from "./+types/friend";
import { JoinForm } from "../components/join-form.tsx";
import { describeError, PageError } from "../components/page-error.tsx";
import { pageTitle } from "../components/page-title.ts";
import { useCampaignWords } from "../components/use-campaign-words.ts";
import { useOffer } from "../components/use-offer.ts";
import { usePortalText } from "../components/use-portal-text.ts";
import { useRootData } from "../components/use-root-data.ts";
import { openedLinkNote } from "../server/opened-link.ts";
import { retryAfterHeaders } from "../server/retry-after.ts";

export const meta: Route.MetaFunction = (args) =>
  pageTitle(args, (t, programme) => {
    const offer = (args as Route.MetaArgs).loaderData?.offer;
    if (!offer) return t("errors:code.referral_code_unknown.title");
    return offer.referrerFirstName === ""
      ? t("portal:friend.titleBySomeone", { programme })
      : t("portal:friend.title", { programme, name: offer.referrerFirstName });
  });

export function headers(args: Route.HeadersArgs) {
  return retryAfterHeaders(args);
}

/**
 * Opening the link counts as one anonymous exposure. The first one opened in this browser is remembered, with the
 * campaign it was opened for; a campaign nobody runs is as good as none.
 */
export function loader(args: Route.LoaderArgs) {
  return answerLoader(args, async () => {
    const { api } = args.context.get(portalContext);
    const code = referralCodeSchema.safeParse(args.params.code);
    if (!code.success) throw new AppError("referral_code_unknown");
    const campaign = campaignIdSchema.safeParse(new URL(args.request.url).searchParams.get("campaign"));
    const [offer, terms, { attributionWindowDays }] = await Promise.all([
      api.referralLinks.open({ code: code.data, campaign: campaign.data }),
      api.programme.terms(),
      api.programme.get(),
    ]);
    if (args.context.get(pageContext).actor.kind === "member") return { offer, terms, counting: offer };
    const note = openedLinkNote(args, attributionWindowDays);
    const first = await note.read();
    const earlier =
      first && first.code !== offer.code ? await api.referralLinks.offer({ code: first.code }) : null;
    const page = { offer, terms, counting: earlier ?? offer };
    const campaignId = offer.campaign?.id ?? null;
    const isSame = first?.code === offer.code && (campaignId === null || campaignId === first.campaignId);
    if (earlier !== null || isSame) return page;
    return data(page, { headers: { "set-cookie": await note.remember(offer.code, campaignId) } });
  });
}

export default function Friend({ loaderData: { offer, terms, counting } }: Route.ComponentProps) {
  const t = usePortalText();
  const { programme, member } = useRootData();
  const count = programme.attributionWindowDays;
  return (
    <>
      <Recommendation
        name={offer.referrerFirstName}
        isVisitor={member === null}
        campaign={counting.code === offer.code ? offer.campaign : null}
      />
      {member ? (
        <AlreadyMember />
      ) : (
        <>
          {counting.code !== offer.code && <EarlierLink name={counting.referrerFirstName} />}
          <Section title={t("portal:friend.joinTitle")}>
            <div className="max-w-lg">
              <JoinForm
                terms={terms}
                openedCode={counting.code}
                campaignId={counting.code === offer.code ? offer.campaign?.id : undefined}
              />
            </div>
          </Section>
          <p className="border-t border-line pt-5 text-muted">
            {t("portal:friend.later")} <TextLink to={programme.shopUrl}>{t("portal:friend.shop")}</TextLink>
            <span className="block text-sm">{t("portal:friend.laterDetail", { count })}</span>
          </p>
        </>
      )}
    </>
  );
}

type RecommendationProps = { name: string; isVisitor: boolean; campaign: CampaignOfferOutput | null };

/** What a visitor gets; to members nothing is promised, since it is for people who are new. */
function Recommendation({ name, isVisitor, campaign }: RecommendationProps) {
  const t = usePortalText();
  const { programme } = useRootData();
  const offer = useOffer(campaign?.offering);
  const campaignWords = useCampaignWords();
  const isSomeone = name === "";
  const words = { name, programme: programme.name, amount: offer.friend };
  const hasAmount = isVisitor && (offer.kind === "both" || offer.kind === "friend");
  const title = hasAmount
    ? t(isSomeone ? "portal:friend.headlineBySomeone" : "portal:friend.headline", words)
    : t(isSomeone ? "portal:friend.headlineNoAmountBySomeone" : "portal:friend.headlineNoAmount", words);
  const count = programme.refundWindowDays;
  const parts = [
    isVisitor && campaign !== null && campaignWords(campaign),
    hasAmount && (count > 0 ? t("portal:friend.held", { count }) : t("portal:friend.atOnce")),
    hasAmount &&
      offer.kind === "both" &&
      t(isSomeone ? "portal:friend.referrerGetsSomeone" : "portal:friend.referrerGets", {
        name,
        amount: offer.referrer,
      }),
  ];
  const sub = parts.filter((part) => part !== false).join(" ");
  return <PageHeading title={title} sub={sub === "" ? undefined : sub} />;
}

function EarlierLink({ name }: { name: string }) {
  const t = usePortalText();
  return (
    <Notice>{name === "" ? t("portal:friend.earlierSomeone") : t("portal:friend.earlier", { name })}</Notice>
  );
}

function AlreadyMember() {
  const t = usePortalText();
  return (
    <Card
      title={t("portal:friend.memberTitle")}
      action={
        <ButtonLink to="/refer" variant="primary" wide>
          {t("portal:friend.memberAction")}
        </ButtonLink>
      }
    >
      <p className="text-muted">{t("portal:friend.memberText")}</p>
    </Card>
  );
}

/** A code nobody has: says so and offers to join without one. */
export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const t = usePortalText();
  const facts = readRouteError(error);
  if (facts.code !== "referral_code_unknown") return <PageError />;
  const texts = describeError(t, facts);
  return (
    <>
      <PageHeading title={texts?.title} sub={texts?.message} />
      <div>
        <ButtonLink to="/join" variant="primary" wide>
          {t("portal:friend.unknownJoin")}
        </ButtonLink>
      </div>
    </>
  );
}
