import { answerAction, answerLoader, portalContext } from "@worth/api";
import { parseInput, startJoinInput } from "@worth/contracts";
import { Notice, PageHeading, TextLink } from "@worth/ui";
import { redirect } from "react-router";
import { z } from "zod";
import type { Route } from "./+types/join";
import { JoinForm } from "../components/join-form.tsx";
import { PageError } from "../components/page-error.tsx";
import { pageTitle } from "../components/page-title.ts";
import { usePortalText } from "../components/use-portal-text.ts";
import { useRootData } from "../components/use-root-data.ts";
import { openedLinkNote } from "../server/opened-link.ts";
import { pendingSignInNote } from "../server/pending-sign-in.ts";
import { retryAfterHeaders } from "../server/retry-after.ts";
import { sendMembersHome } from "../server/visitors-only.ts";

const joinForm = startJoinInput.extend({ consent: z.literal("on") });

export const meta: Route.MetaFunction = (args) =>
  pageTitle(args, (t, programme) => t("portal:join.title", { programme }));

export function headers(args: Route.HeadersArgs) {
  return retryAfterHeaders(args);
}

export function loader(args: Route.LoaderArgs) {
  return answerLoader(args, async () => {
    sendMembersHome(args);
    const { api } = args.context.get(portalContext);
    const [terms, { attributionWindowDays }] = await Promise.all([
      api.programme.terms(),
      api.programme.get(),
    ]);
    const opened = await openedLinkNote(args, attributionWindowDays).read();
    const recommended = opened ? await api.referralLinks.offer({ code: opened.code }) : null;
    return { terms, recommended };
  });
}

export function action(args: Route.ActionArgs) {
  return answerAction(args, async (form) => {
    const { api, signIn } = args.context.get(portalContext);
    const input = parseInput(joinForm, { ...form, code: form["code"]?.trim() || undefined });
    const { displayName, email, code, campaign, consentTextId, heardFrom } = input;
    const { attributionWindowDays } = await api.programme.get();
    const opened = await openedLinkNote(args, attributionWindowDays).read();
    await signIn.join({ displayName, email, code, campaign, consentTextId, heardFrom }, opened);
    const pending = await pendingSignInNote(args).remember({ email, next: "/home" });
    return redirect("/sign-in/check", { headers: { "set-cookie": pending } });
  });
}

export default function Join({ loaderData, actionData }: Route.ComponentProps) {
  const t = usePortalText();
  const { programme } = useRootData();
  const { terms, recommended } = loaderData;
  return (
    <>
      <PageHeading title={t("portal:join.title", { programme: programme.name })} sub={t("portal:join.sub")} />
      {recommended !== null && <RecommendedBy firstName={recommended.referrerFirstName} />}
      <div className="max-w-lg">
        <JoinForm terms={terms} openedCode={recommended?.code} answer={actionData} />
      </div>
      <p className="text-muted">
        {t("portal:join.member")} <TextLink to="/sign-in">{t("portal:navigation.signIn")}</TextLink>
      </p>
    </>
  );
}

function RecommendedBy({ firstName }: { firstName: string }) {
  const t = usePortalText();
  return (
    <Notice tone="success">
      {firstName === ""
        ? t("portal:join.recommendedBySomeone")
        : t("portal:join.recommended", { name: firstName })}
    </Notice>
  );
}

export const ErrorBoundary = PageError;
