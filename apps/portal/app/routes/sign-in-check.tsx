import { answerAction, answerLoader, portalContext } from "@worth/api";
import { parseInput, signInCodeSchema } from "@worth/contracts";
import { Button, FormErrorSummary, Notice, PageHeading, TextInput, TextLink } from "@worth/ui";
import { Form, redirect } from "react-router";
import { z } from "zod";
import type { Route } from "./+types/sign-in-check";
import { PageError } from "../components/page-error.tsx";
import { pageTitle } from "../components/page-title.ts";
import { SignInEnd } from "../components/sign-in-end.tsx";
import { usePortalText } from "../components/use-portal-text.ts";
import { useRefusal } from "../components/use-refusal.ts";
import { useRootData } from "../components/use-root-data.ts";
import { confirmMember } from "../server/confirm-member.ts";
import { pendingSignInNote } from "../server/pending-sign-in.ts";
import { retryAfterHeaders } from "../server/retry-after.ts";
import { sendMembersHome } from "../server/visitors-only.ts";

const codeForm = z.object({ code: signInCodeSchema });

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("portal:check.title"));

export function headers(args: Route.HeadersArgs) {
  return retryAfterHeaders(args);
}

export function loader(args: Route.LoaderArgs) {
  return answerLoader(args, async () => {
    sendMembersHome(args);
    const pending = await pendingSignInNote(args).read();
    if (pending === undefined) throw redirect("/sign-in");
    const isAgain = new URL(args.request.url).searchParams.has("again");
    return { email: pending.email, isAgain };
  });
}

export function action(args: Route.ActionArgs) {
  return answerAction(args, async (form) => {
    const note = pendingSignInNote(args);
    const pending = await note.read();
    if (pending === undefined) return redirect("/sign-in");
    const { email } = pending;
    if (form["intent"] === "resend") {
      await args.context.get(portalContext).signIn.requestLink({ email });
      return redirect("/sign-in/check?again=1", { headers: { "set-cookie": await note.remember(pending) } });
    }
    // People type a code in groups.
    const { code } = parseInput(codeForm, { code: form["code"]?.replaceAll(/[\s-]/g, "") });
    return confirmMember(args, { email, code });
  });
}

export default function CheckMail({ loaderData, actionData }: Route.ComponentProps) {
  if (actionData?.kind === "known_by_other_address") return <SignInEnd code={actionData.kind} />;
  if (actionData?.code === "join_expired" || actionData?.code === "person_erased")
    return <SignInEnd code={actionData.code} />;
  // A wrong code is a matter of its field, not of the page.
  const answer = actionData && {
    ...actionData,
    field: actionData.code === "sign_in_failed" ? "code" : null,
  };
  return <CodePage {...loaderData} answer={answer} />;
}

type CodePageProps = Route.ComponentProps["loaderData"] & { answer: Parameters<typeof useRefusal>[0] };

function CodePage({ email, isAgain, answer }: CodePageProps) {
  const t = usePortalText();
  const { standIns } = useRootData();
  const refusal = useRefusal(answer, {
    code: { label: t("portal:check.code"), fix: t("portal:check.codeFix") },
  });
  return (
    <>
      <PageHeading title={t("portal:check.title")} sub={t("portal:check.sub", { email })} />
      {isAgain && answer === undefined && <Notice tone="success">{t("portal:check.again")}</Notice>}
      {standIns.resendUrl !== null && (
        <Notice>
          {t("portal:check.inboxDetail")}{" "}
          <TextLink to={standIns.resendUrl}>{t("portal:check.inbox")}</TextLink>
        </Notice>
      )}
      <Form method="post" noValidate className="grid max-w-lg gap-5">
        <FormErrorSummary errors={refusal.errors} formError={refusal.formError} />
        <TextInput
          name="code"
          label={t("portal:check.code")}
          hint={t("portal:check.lifetime")}
          error={refusal.errorOf("code")}
          autoComplete="one-time-code"
          inputMode="numeric"
          required
        />
        <div>
          <Button variant="primary" wide>
            {t("portal:check.submit")}
          </Button>
        </div>
      </Form>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2 border-t border-line pt-5">
        <Form method="post">
          <input type="hidden" name="intent" value="resend" />
          <Button size="small">{t("portal:check.resend")}</Button>
        </Form>
        <TextLink to="/sign-in">{t("portal:check.other")}</TextLink>
      </div>
    </>
  );
}

export const ErrorBoundary = PageError;
