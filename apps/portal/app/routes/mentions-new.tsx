import { answerAction, answerLoader, portalContext } from "@worth/api";
import { mentionKinds, mentionWordsInput, parseInput, voiceChannels, readAudience } from "@worth/contracts";
import { PageHeading, TextLink } from "@worth/ui";
import { redirect } from "react-router";
import type { Route } from "./+types/mentions-new";
import { MentionForm } from "../components/mentions/mention-form.tsx";
import { PageError } from "../components/page-error.tsx";
import { pageTitle } from "../components/page-title.ts";
import { usePortalText } from "../components/use-portal-text.ts";
import { retryAfterHeaders } from "../server/retry-after.ts";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("mentions:form.title"));

export function headers(args: Route.HeadersArgs) {
  return retryAfterHeaders(args);
}

export function loader(args: Route.LoaderArgs) {
  return answerLoader(args, async () => {
    const search = new URL(args.request.url).searchParams;
    const kind = mentionKinds.find((one) => one === search.get("kind")) ?? "post";
    const channel = voiceChannels.find((one) => one === search.get("channel")) ?? "linkedin";
    const url = search.get("url")?.slice(0, 500) ?? "";
    return { given: { url, kind, channel }, today: new Date().toISOString().slice(0, 10) };
  });
}

export function action(args: Route.ActionArgs) {
  return answerAction(args, async ({ audience, ...form }) => {
    const { mentions } = args.context.get(portalContext).api;
    const words = { note: "", url: "", ...form, audience: readAudience(audience) };
    await mentions.enter(parseInput(mentionWordsInput, words));
    return redirect("/mentions?done=entered");
  });
}

export default function NewMention({ loaderData: { given, today }, actionData }: Route.ComponentProps) {
  const t = usePortalText();
  return (
    <>
      <PageHeading
        above={<TextLink to="/mentions">{t("mentions:form.back")}</TextLink>}
        title={t("mentions:form.title")}
        sub={t("mentions:form.sub")}
      />
      <MentionForm given={given} today={today} answer={actionData} />
    </>
  );
}

export const ErrorBoundary = PageError;
