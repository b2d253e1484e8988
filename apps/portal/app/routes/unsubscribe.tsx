import { answerAction, answerLoader, portalContext } from "@worth/api";
import { Button, FormErrorSummary, PageHeading, TextLink } from "@worth/ui";
import { Form, redirect } from "react-router";
import type { Route } from "./+types/unsubscribe";
import { PageError } from "../components/page-error.tsx";
import { pageTitle } from "../components/page-title.ts";
import { usePortalText } from "../components/use-portal-text.ts";
import { useRefusal } from "../components/use-refusal.ts";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("asks:off.title"));

export function loader({ request, context, params: { token } }: Route.LoaderArgs) {
  return answerLoader({ request, context }, () => context.get(portalContext).api.askMails.get({ token }));
}

/** A press of the button, or of the one a mail program shows: that one comes without a page of ours around it. */
export function action({ request, context, params: { token } }: Route.ActionArgs) {
  return answerAction({ request, context }, async (form) => {
    await context.get(portalContext).api.askMails.turnOff({ token });
    // RFC 8058: a mail program follows no redirect.
    return form["List-Unsubscribe"] === undefined ? redirect(`/unsubscribe/${token}`) : null;
  });
}

/** The way out of one kind of mail, without signing in. Opening it changes nothing: mail programs open links themselves. */
export default function Unsubscribe({ loaderData: { kind, isOff }, actionData }: Route.ComponentProps) {
  const t = usePortalText();
  const { formError } = useRefusal(actionData ?? undefined, {});
  return (
    <>
      <PageHeading
        title={t(isOff ? "asks:off.doneTitle" : "asks:off.title")}
        sub={isOff ? t(`asks:off.${kind}`) : t(`asks:kind.${kind}`)}
      />
      <FormErrorSummary errors={{}} formError={formError} />
      {!isOff && (
        <Form method="post">
          <Button variant="primary">{t("asks:off.confirm")}</Button>
        </Form>
      )}
      <p>
        {t("asks:off.change")} <TextLink to="/settings/notifications">{t("asks:off.settings")}</TextLink>
      </p>
    </>
  );
}

export const ErrorBoundary = PageError;
