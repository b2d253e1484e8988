import { adminContext, answerAction, answerLoader, pageContext, safeNext } from "@worth/api";
import { parseInput, requestSignInInput } from "@worth/contracts";
import { Button, FormErrorSummary, PageHeading, TextInput } from "@worth/ui";
import { Form, redirect } from "react-router";
import { pageTitle } from "../components/page-title.ts";
import { useAdminText } from "../components/use-admin-text.ts";
import { useRefusal } from "../components/use-refusal.ts";
import { rememberSignIn } from "../server/pending-sign-in.ts";
import { searchOf } from "../server/read-search.ts";
import type { Route } from "./+types/sign-in";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("admin:signIn.title"));

export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const next = safeNext(searchOf(request).get("next"), "/");
    if (context.get(pageContext).actor.kind === "staff") throw redirect(next);
    return { next };
  });
}

export function action({ request, context }: Route.ActionArgs) {
  return answerAction({ request, context }, async ({ email, next }) => {
    const input = parseInput(requestSignInInput, { email });
    await context.get(adminContext).signIn.requestLink(input);
    const pending = { email: input.email, next: safeNext(next, "/") };
    return redirect("/sign-in/code", {
      headers: { "set-cookie": await rememberSignIn({ request, context }, pending) },
    });
  });
}

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  const t = useAdminText();
  const label = t("admin:signIn.email");
  const { errors, formError, errorOf, valueOf } = useRefusal(actionData, { email: label });
  return (
    <>
      <PageHeading title={t("admin:signIn.heading")} sub={t("admin:signIn.sub")} />
      <Form method="post" noValidate className="grid gap-5">
        <FormErrorSummary errors={errors} formError={formError} />
        <input type="hidden" name="next" value={loaderData.next} />
        <TextInput
          name="email"
          type="email"
          autoComplete="email"
          required
          label={label}
          error={errorOf("email")}
          defaultValue={valueOf("email")}
        />
        <Button variant="primary" wide>
          {t("admin:signIn.button")}
        </Button>
      </Form>
    </>
  );
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
