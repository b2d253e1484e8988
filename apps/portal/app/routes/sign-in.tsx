import { answerAction, answerLoader, portalContext, safeNext } from "@worth/api";
import { parseInput, requestSignInInput } from "@worth/contracts";
import { Button, FormErrorSummary, PageHeading, TextInput, TextLink } from "@worth/ui";
import { Form, redirect } from "react-router";
import type { Route } from "./+types/sign-in";
import { PageError } from "../components/page-error.tsx";
import { pageTitle } from "../components/page-title.ts";
import { usePortalText } from "../components/use-portal-text.ts";
import { useRefusal } from "../components/use-refusal.ts";
import { useRootData } from "../components/use-root-data.ts";
import { pendingSignInNote } from "../server/pending-sign-in.ts";
import { retryAfterHeaders } from "../server/retry-after.ts";
import { sendMembersHome } from "../server/visitors-only.ts";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("portal:signIn.title"));

export function headers(args: Route.HeadersArgs) {
  return retryAfterHeaders(args);
}

export function loader(args: Route.LoaderArgs) {
  return answerLoader(args, async () => {
    sendMembersHome(args);
    return { next: safeNext(new URL(args.request.url).searchParams.get("next"), "/home") };
  });
}

export function action(args: Route.ActionArgs) {
  return answerAction(args, async (form) => {
    const { email } = parseInput(requestSignInInput, { email: form["email"] });
    await args.context.get(portalContext).signIn.requestLink({ email });
    const pending = await pendingSignInNote(args).remember({ email, next: safeNext(form["next"], "/home") });
    return redirect("/sign-in/check", { headers: { "set-cookie": pending } });
  });
}

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  const t = usePortalText();
  const { programme } = useRootData();
  const refusal = useRefusal(actionData, { email: { label: t("portal:signIn.email") } });
  return (
    <>
      <PageHeading title={t("portal:signIn.title")} sub={t("portal:signIn.sub")} />
      <Form method="post" noValidate className="grid max-w-lg gap-5">
        <FormErrorSummary errors={refusal.errors} formError={refusal.formError} />
        <TextInput
          name="email"
          type="email"
          label={t("portal:signIn.email")}
          defaultValue={refusal.valueOf("email")}
          error={refusal.errorOf("email")}
          autoComplete="email"
          required
        />
        <input type="hidden" name="next" value={loaderData.next} />
        <div>
          <Button variant="primary" wide>
            {t("portal:signIn.submit")}
          </Button>
        </div>
      </Form>
      <p className="text-muted">
        {t("portal:signIn.newHere")}{" "}
        <TextLink to="/join">{t("portal:signIn.join", { programme: programme.name })}</TextLink>
      </p>
    </>
  );
}

export const ErrorBoundary = PageError;
