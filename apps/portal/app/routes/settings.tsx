import { answerAction, answerLoader, portalContext, type Refused } from "@worth/api";
import {
  eraseSelfInput,
  parseInput,
  revokeSessionInput,
  updateProfileInput,
  type ProfileOutput,
} from "@worth/contracts";
import {
  Button,
  FormErrorSummary,
  Notice,
  PageHeading,
  Section,
  TextInput,
  TextLink,
  useFormat,
} from "@worth/ui";
import { Form, redirect, useSearchParams } from "react-router";
import type { Route } from "./+types/settings";
import { PageError } from "../components/page-error.tsx";
import { pageTitle } from "../components/page-title.ts";
import { DownloadSection } from "../components/download-section.tsx";
import { EraseSection } from "../components/erase-section.tsx";
import { SessionList } from "../components/session-list.tsx";
import { usePortalText } from "../components/use-portal-text.ts";
import { useRefusal } from "../components/use-refusal.ts";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("portal:settings.title"));

export function loader(args: Route.LoaderArgs) {
  return answerLoader(args, async () => {
    const { api } = args.context.get(portalContext);
    const [profile, sessions] = await Promise.all([api.profile.get(), api.sessions.list()]);
    return { profile, sessions };
  });
}

export function action(args: Route.ActionArgs) {
  return answerAction(args, async ({ intent, ...form }) => {
    const { api } = args.context.get(portalContext);
    if (intent === "end-session") {
      await api.sessions.revoke(parseInput(revokeSessionInput, form));
      return redirect("/settings?done=session");
    }
    if (intent === "erase") {
      await api.profile.erase(parseInput(eraseSelfInput, { isCertain: form["isCertain"] !== undefined }));
      return redirect("/erased");
    }
    await api.profile.update(parseInput(updateProfileInput, form));
    return redirect("/settings?done=profile");
  });
}

export default function Settings({ loaderData: { profile, sessions }, actionData }: Route.ComponentProps) {
  const t = usePortalText();
  const intent = actionData?.values["intent"];
  const isOfSession = intent === "end-session";
  const isOfErasing = intent === "erase";
  return (
    <>
      <PageHeading title={t("portal:settings.title")} />
      {actionData === undefined && <WhatWasDone />}
      <Profile profile={profile} answer={isOfSession || isOfErasing ? undefined : actionData} />
      <Section title={t("portal:settings.sessions")} sub={t("portal:settings.sessionsSub")}>
        <SessionRefusal answer={isOfSession ? actionData : undefined} />
        <SessionList sessions={sessions} />
        <Form method="post" action="/sign-out">
          <Button>{t("portal:settings.signOut")}</Button>
        </Form>
      </Section>
      <Section title={t("asks:title")}>
        <TextLink to="/settings/notifications">{t("asks:link")}</TextLink>
      </Section>
      <DownloadSection />
      <EraseSection answer={isOfErasing ? actionData : undefined} />
    </>
  );
}

function WhatWasDone() {
  const t = usePortalText();
  const [search] = useSearchParams();
  const done = search.get("done");
  if (done === "profile") return <Notice tone="success">{t("portal:settings.saved")}</Notice>;
  if (done === "session") return <Notice tone="success">{t("portal:settings.ended")}</Notice>;
  if (done === "downloaded-often") return <Notice tone="warn">{t("privacy:download.often")}</Notice>;
  return null;
}

function Profile({ profile, answer }: { profile: ProfileOutput; answer: Refused | undefined }) {
  const t = usePortalText();
  const { date } = useFormat();
  const { email, joinedAt } = profile;
  const refusal = useRefusal(answer, { displayName: { label: t("portal:settings.displayName") } });
  return (
    <Section
      title={t("portal:settings.profile")}
      sub={t("portal:settings.email", { email, joined: date(joinedAt) })}
    >
      <Form method="post" noValidate className="grid max-w-lg gap-5">
        <FormErrorSummary errors={refusal.errors} formError={refusal.formError} />
        <TextInput
          name="displayName"
          label={t("portal:settings.displayName")}
          hint={t("portal:settings.displayNameHint")}
          defaultValue={refusal.valueOf("displayName", profile.displayName)}
          error={refusal.errorOf("displayName")}
          autoComplete="name"
          maxLength={80}
          required
        />
        <div>
          <Button variant="primary">{t("portal:settings.save")}</Button>
        </div>
      </Form>
    </Section>
  );
}

function SessionRefusal({ answer }: { answer: Refused | undefined }) {
  return <FormErrorSummary errors={{}} formError={useRefusal(answer, {}).formError} />;
}

export const ErrorBoundary = PageError;
