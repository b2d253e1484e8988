import { answerLoader, portalContext } from "@worth/api";
import { PageHeading, Section } from "@worth/ui";
import type { Route } from "./+types/policy";
import { PageError } from "../components/page-error.tsx";
import { pageTitle } from "../components/page-title.ts";
import { TermsText } from "../components/terms-text.tsx";
import { useOffer } from "../components/use-offer.ts";
import { usePortalText } from "../components/use-portal-text.ts";
import { useRootData } from "../components/use-root-data.ts";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("portal:navigation.policy"));

export function loader(args: Route.LoaderArgs) {
  return answerLoader(args, async () => ({
    terms: await args.context.get(portalContext).api.programme.terms(),
  }));
}

export default function Policy({ loaderData: { terms } }: Route.ComponentProps) {
  const t = usePortalText();
  const { programme } = useRootData();
  return (
    <>
      <PageHeading
        title={t("portal:policy.title")}
        sub={t("portal:policy.sub", { programme: programme.name })}
      />
      <WhoCounts />
      <WhatAndWhen />
      <YourData />
      <Section
        title={t("portal:policy.terms.title")}
        sub={t("portal:policy.terms.version", { version: terms.version })}
      >
        <TermsText body={terms.body} />
      </Section>
    </>
  );
}

function WhoCounts() {
  const t = usePortalText();
  const count = useRootData().programme.attributionWindowDays;
  return (
    <Section title={t("portal:policy.count.title")} sub={t("portal:policy.count.intro")}>
      <ol className="grid list-decimal gap-2 ps-6 marker:text-muted">
        <li>{t("portal:policy.count.first", { count })}</li>
        <li>{t("portal:policy.count.code")}</li>
        <li>{t("portal:policy.count.self")}</li>
        <li>{t("portal:policy.count.second")}</li>
        <li>{t("portal:policy.count.existing")}</li>
        <li>{t("portal:policy.count.late", { count })}</li>
        <li>{t("portal:policy.count.circle")}</li>
      </ol>
      <p>{t("portal:policy.count.shown")}</p>
      <p>{t("portal:policy.count.staff")}</p>
    </Section>
  );
}

function WhatAndWhen() {
  const t = usePortalText();
  const count = useRootData().programme.refundWindowDays;
  const { kind, referrer, friend } = useOffer();
  return (
    <Section title={t("portal:policy.reward.title")}>
      <p>{t(`portal:policy.reward.${kind}`, { referrer, friend })}</p>
      {kind !== "none" && (
        <ul className="grid list-disc gap-2 ps-6 marker:text-muted">
          <li>{t("portal:policy.reward.small")}</li>
          <li>{count > 0 ? t("portal:policy.reward.hold", { count }) : t("portal:policy.reward.noHold")}</li>
          <li>{t("portal:policy.reward.refund")}</li>
          <li>{t("portal:policy.reward.stopped")}</li>
        </ul>
      )}
    </Section>
  );
}

function YourData() {
  const t = usePortalText();
  const count = useRootData().programme.attributionWindowDays;
  return (
    <Section title={t("portal:policy.privacy.title")}>
      <ul className="grid list-disc gap-2 ps-6 marker:text-muted">
        <li>{t("portal:policy.privacy.referrer")}</li>
        <li>{t("portal:policy.privacy.friend")}</li>
        <li>{t("portal:policy.privacy.mail")}</li>
        <li>{t("portal:policy.privacy.clicks")}</li>
        <li>{t("portal:policy.privacy.cookies", { count })}</li>
      </ul>
    </Section>
  );
}

export const ErrorBoundary = PageError;
