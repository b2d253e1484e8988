import { adminContext, answerAction } from "@worth/api";
import { Button, PageHeading } from "@worth/ui";
import { Form, redirect } from "react-router";
import { pageTitle } from "../components/page-title.ts";
import { useAdminText } from "../components/use-admin-text.ts";
import type { Route } from "./+types/sign-out";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("admin:signOut.title"));

export function action({ request, context }: Route.ActionArgs) {
  return answerAction({ request, context }, async () => {
    const headers = new Headers();
    for (const cookie of await context.get(adminContext).signIn.signOut())
      headers.append("set-cookie", cookie);
    return redirect("/sign-in", { headers });
  });
}

export default function SignOut() {
  const t = useAdminText();
  return (
    <>
      <PageHeading title={t("admin:signOut.heading")} />
      <Form method="post">
        <Button variant="primary" wide>
          {t("admin:signOut.button")}
        </Button>
      </Form>
    </>
  );
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
