import { adminContext, answerAction, answerLoader, safeNext } from "@worth/api";
import { AppError, parseInput, signInTokenSchema } from "@worth/contracts";
import { Button, ButtonLink, EmptyState, FormErrorSummary, PageHeading } from "@worth/ui";
import { Form, redirect } from "react-router";
import { z } from "zod";
import { pageTitle } from "../components/page-title.ts";
import { useAdminText } from "../components/use-admin-text.ts";
import { useRefusal } from "../components/use-refusal.ts";
import { readPendingSignIn } from "../server/pending-sign-in.ts";
import { searchOf } from "../server/read-search.ts";
import { signedInHeaders } from "../server/signed-in-headers.ts";
import type { Route } from "./+types/sign-in-confirm";

const tokenInput = z.strictObject({ token: signInTokenSchema });

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("admin:confirm.title"));

/** Mail programs open links to look at them: only the button uses the token up. */
export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const token = signInTokenSchema.safeParse(searchOf(request).get("token"));
    return { token: token.success ? token.data : null };
  });
}

export function action({ request, context }: Route.ActionArgs) {
  return answerAction({ request, context }, async ({ token }) => {
    if (!signInTokenSchema.safeParse(token).success) throw new AppError("sign_in_failed");
    const pending = await readPendingSignIn({ request, context });
    const { cookies } = await context.get(adminContext).signIn.confirm(parseInput(tokenInput, { token }));
    const headers = await signedInHeaders({ request, context }, cookies);
    return redirect(safeNext(pending?.next, "/"), { headers });
  });
}

export default function SignInConfirm({ loaderData: { token }, actionData }: Route.ComponentProps) {
  const t = useAdminText();
  const { errors, formError } = useRefusal(actionData, {});
  const again = (
    <ButtonLink to="/sign-in" variant={token === null ? "primary" : "quiet"} wide>
      {t("admin:confirm.again")}
    </ButtonLink>
  );
  if (token === null) {
    return (
      <>
        <PageHeading title={t("errors:code.sign_in_failed.title")} />
        <EmptyState title={t("errors:code.sign_in_failed.message")} action={again} />
      </>
    );
  }
  return (
    <>
      <PageHeading title={t("admin:confirm.heading")} sub={t("admin:confirm.sub")} />
      <Form method="post" className="grid gap-5">
        <FormErrorSummary errors={errors} formError={formError} />
        <input type="hidden" name="token" value={token} />
        <Button variant="primary" wide>
          {t("admin:confirm.button")}
        </Button>
        {formError !== undefined && again}
      </Form>
    </>
  );
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
