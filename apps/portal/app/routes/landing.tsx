import { answerLoader, pageContext, portalContext } from "@worth/api";
import { ButtonLink, Item, ItemList, Notice, PageHeading, Section, TextLink } from "@worth/ui";
import type { Route } from "./+types/landing";
import { NumberedSteps } from "../components/numbered-steps.tsx";
import { PageError } from "../components/page-error.tsx";
import { pageTitle } from "../components/page-title.ts";
import { useCondition } from "../components/use-condition.ts";
import { useOffer, type Offer } from "../components/use-offer.ts";
import { usePortalText } from "../components/use-portal-text.ts";
import { useRootData } from "../components/use-root-data.ts";
import { openedLinkNote } from "../server/opened-link.ts";

export const meta: Route.MetaFunction = (args) =>
  pageTitle(args, (t, programme) => t("portal:landing.title", { programme }));

/** Who recommends, when a visitor comes here after opening a friend's link. */
export function loader(args: Route.LoaderArgs) {
  return answerLoader(args, async () => {
    if (args.context.get(pageContext).actor.kind === "member") return { recommended: null };
    const { api } = args.context.get(portalContext);
    const { attributionWindowDays } = await api.programme.get();
    const opened = await openedLinkNote(args, attributionWindowDays).read();
    return { recommended: opened ? await api.referralLinks.offer({ code: opened.code }) : null };
  });
}

export default function Landing({ loaderData: { recommended } }: Route.ComponentProps) {
  const t = usePortalText();
  const { programme, member } = useRootData();
  const offer = useOffer();
  const steps = [
    { title: t("portal:landing.steps.join"), detail: t("portal:landing.steps.joinDetail") },
    { title: t("portal:landing.steps.share"), detail: t("portal:landing.steps.shareDetail") },
    { title: t("portal:landing.steps.reward"), detail: useCondition() },
  ];
  return (
    <>
      {recommended !== null && <RecommendedBy firstName={recommended.referrerFirstName} />}
      <PageHeading
        title={t(`portal:landing.headline.${offer.kind}`, { friend: offer.friend, referrer: offer.referrer })}
        sub={t("portal:landing.lead", { programme: programme.name })}
      />
      {member ? (
        <div>
          <ButtonLink to="/home" variant="primary" wide>
            {t("portal:landing.home")}
          </ButtonLink>
        </div>
      ) : (
        <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
          <ButtonLink to="/join" variant="primary" wide>
            {t("portal:landing.join", { programme: programme.name })}
          </ButtonLink>
          <p className="text-muted">
            {t("portal:landing.haveAccount")}{" "}
            <TextLink to="/sign-in">{t("portal:navigation.signIn")}</TextLink>
          </p>
        </div>
      )}
      <Section title={t("portal:landing.gets.title")}>
        <Gets offer={offer} />
      </Section>
      <Section title={t("portal:landing.steps.title")}>
        <NumberedSteps steps={steps} />
      </Section>
    </>
  );
}

function RecommendedBy({ firstName }: { firstName: string }) {
  const t = usePortalText();
  const programme = useRootData().programme.name;
  return (
    <Notice tone="success">
      {firstName === ""
        ? t("portal:landing.recommendedBySomeone", { programme })
        : t("portal:landing.recommended", { name: firstName, programme })}
    </Notice>
  );
}

function Gets({ offer: { kind, referrer, friend } }: { offer: Offer }) {
  const t = usePortalText();
  return (
    <ItemList>
      {(kind === "both" || kind === "referrer") && (
        <Item
          title={t("portal:landing.gets.reward", { amount: referrer })}
          detail={t("portal:landing.gets.rewardDetail")}
        />
      )}
      {(kind === "both" || kind === "friend") && (
        <Item
          title={t("portal:landing.gets.friend", { amount: friend })}
          detail={t("portal:landing.gets.friendDetail")}
        />
      )}
      <Item title={t("portal:landing.gets.clear")} detail={t("portal:landing.gets.clearDetail")} />
    </ItemList>
  );
}

export const ErrorBoundary = PageError;
