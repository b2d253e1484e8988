import { answerLoader, portalContext } from "@worth/api";
import type { MemberHomeOutput } from "@worth/contracts";
import { EmptyState, HeadlineFigure, ItemList, Money, Section, TextLink, useFormat } from "@worth/ui";
import type { Route } from "./+types/home";
import { NextAsk } from "../components/impact/next-ask.tsx";
import { PageError } from "../components/page-error.tsx";
import { pageTitle } from "../components/page-title.ts";
import { ReferralItem } from "../components/referral-item.tsx";
import { TierEnding } from "../components/tiers/tier-ending.tsx";
import { TierLine } from "../components/tiers/tier-line.tsx";
import { usePortalText } from "../components/use-portal-text.ts";
import { useRootData } from "../components/use-root-data.ts";
import { answerNextAsk } from "../server/answer-next-ask.ts";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("portal:home.title"));

export function loader(args: Route.LoaderArgs) {
  return answerLoader(args, async () => {
    const { api } = args.context.get(portalContext);
    const [home, tier, { ask }] = await Promise.all([
      api.referrals.home(),
      api.tiers.mine(),
      api.impact.nextAsk(),
    ]);
    return { home, tier, ask };
  });
}

export const action = (args: Route.ActionArgs) => answerNextAsk(args);

export default function Home({ loaderData: { home, tier, ask } }: Route.ComponentProps) {
  const t = usePortalText();
  return (
    <>
      <HeadlineFigure
        isPageHeading
        label={t("portal:home.title")}
        value={<Money amountMinor={home.grantedMinor} currency={home.currency} />}
        unit={t("portal:home.unit")}
        detail={useHoldSentence(home)}
      />
      <TierEnding tier={tier} />
      <TierLine tier={tier} />
      <NextAsk ask={ask} />
      <TextLink to="/impact">{t("impact:title")}</TextLink>
      {home.cameThrough !== null && <Origin {...home.cameThrough} />}
      <Lately recent={home.recent} />
    </>
  );
}

/** What waits, until when and why. */
function useHoldSentence({ onHoldMinor, grantedMinor, currency, nextHold }: MemberHomeOutput): string {
  const t = usePortalText();
  const { money, date } = useFormat();
  const count = useRootData().programme.refundWindowDays;
  const amount = money(onHoldMinor, currency);
  if (onHoldMinor > 0) {
    if (nextHold === null) return t("portal:home.heldNoDate", { amount });
    const words = { amount, date: date(nextHold.until), count };
    if (nextHold.amountMinor === onHoldMinor) return t("portal:home.held", words);
    return t("portal:home.heldPart", { ...words, part: money(nextHold.amountMinor, currency) });
  }
  return grantedMinor > 0 ? t("portal:home.nothingHeld") : t("portal:home.firstStep");
}

function Origin({ referrerFirstName, reason }: NonNullable<MemberHomeOutput["cameThrough"]>) {
  const t = usePortalText();
  return (
    <Section title={t("portal:home.origin")}>
      <p>
        {referrerFirstName === ""
          ? t("portal:home.cameThroughSomeone")
          : t("portal:home.cameThrough", { name: referrerFirstName })}{" "}
        {reason !== null && t(`referrals:refused.${reason}.friend`)}
      </p>
    </Section>
  );
}

function Lately({ recent }: Pick<MemberHomeOutput, "recent">) {
  const t = usePortalText();
  if (recent.length === 0) {
    return (
      <EmptyState title={t("portal:home.emptyTitle")}>
        <p>{t("portal:home.emptyText")}</p>
      </EmptyState>
    );
  }
  return (
    <Section
      title={t("portal:home.lately")}
      action={<TextLink to="/refer">{t("portal:home.allReferrals")}</TextLink>}
    >
      <ItemList>
        {recent.map((referral) => (
          <ReferralItem key={referral.id} referral={referral} />
        ))}
      </ItemList>
    </Section>
  );
}

export const ErrorBoundary = PageError;
