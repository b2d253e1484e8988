import { adminContext, answerAction, answerLoader, safeNext } from "@worth/api";
import { AppError, parseInput, signInCodeSchema } from "@worth/contracts";
import { Button, FormErrorSummary, PageHeading, TextInput, TextLink } from "@worth/ui";
import { Form, redirect } from "react-router";
import { z } from "zod";
import { pageTitle } from "../components/page-title.ts";
import { useAdminText } from "../components/use-admin-text.ts";
import { useRefusal } from "../components/use-refusal.ts";
import { readPendingSignIn } from "../server/pending-sign-in.ts";
import { signedInHeaders } from "../server/signed-in-headers.ts";
import type { Route } from "./+types/sign-in-code";

const codeInput = z.strictObject({
  code: z
    .string()
    .min(1)
    .transform((typed) => typed.replaceAll(/\s/g, ""))
    .pipe(signInCodeSchema),
});

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("admin:code.title"));

export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const pending = await readPendingSignIn({ request, context });
    if (!pending) throw redirect("/sign-in");
    return { email: pending.email };
  });
}

export function action({ request, context }: Route.ActionArgs) {
  return answerAction({ request, context }, async ({ code }) => {
    const pending = await readPendingSignIn({ request, context });
    if (!pending) throw new AppError("sign_in_failed", { field: "code" });
    const input = parseInput(codeInput, { code });
    const { cookies } = await context.get(adminContext).signIn.confirm({ email: pending.email, ...input });
    const headers = await signedInHeaders({ request, context }, cookies);
    return redirect(safeNext(pending.next, "/"), { headers });
  });
}

export default function SignInCode({ loaderData: { email }, actionData }: Route.ComponentProps) {
  const t = useAdminText();
  const label = t("admin:code.code");
  const { errors, formError, errorOf, valueOf } = useRefusal(actionData, { code: label });
  return (
    <>
      <PageHeading title={t("admin:code.heading")} sub={t("admin:code.sub", { email })} />
      <Form method="post" noValidate className="grid gap-5">
        <FormErrorSummary errors={errors} formError={formError} />
        <TextInput
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          label={label}
          hint={t("admin:code.hint")}
          error={errorOf("code")}
          defaultValue={valueOf("code")}
        />
        <Button variant="primary" wide>
          {t("admin:code.button")}
        </Button>
      </Form>
      <p className="text-sm text-muted">
        {t("admin:code.again")} <TextLink to="/sign-in">{t("admin:code.againLink")}</TextLink>
      </p>
    </>
  );
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
