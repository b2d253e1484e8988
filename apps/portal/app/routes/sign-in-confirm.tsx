import { answerAction, answerLoader } from "@worth/api";
import { parseInput, signInTokenSchema } from "@worth/contracts";
import { Button, PageHeading } from "@worth/ui";
import { Form } from "react-router";
import { z } from "zod";
import type { Route } from "./+types/sign-in-confirm";
import { PageError } from "../components/page-error.tsx";
import { pageTitle } from "../components/page-title.ts";
import { SignInEnd } from "../components/sign-in-end.tsx";
import { usePortalText } from "../components/use-portal-text.ts";
import { useRootData } from "../components/use-root-data.ts";
import { confirmMember } from "../server/confirm-member.ts";
import { retryAfterHeaders } from "../server/retry-after.ts";

const confirmForm = z.object({ token: signInTokenSchema });

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("portal:confirm.title"));

export function headers(args: Route.HeadersArgs) {
  return retryAfterHeaders(args);
}

/** Uses nothing up: mail scanners open links, people press buttons. */
export function loader(args: Route.LoaderArgs) {
  return answerLoader(args, async () => {
    const token = signInTokenSchema.safeParse(new URL(args.request.url).searchParams.get("token"));
    return { token: token.success ? token.data : null };
  });
}

export function action(args: Route.ActionArgs) {
  return answerAction(args, async (form) => confirmMember(args, parseInput(confirmForm, form)));
}

export default function ConfirmSignIn({ loaderData: { token }, actionData }: Route.ComponentProps) {
  const t = usePortalText();
  const { programme } = useRootData();
  if (actionData) return <SignInEnd code={"code" in actionData ? actionData.code : actionData.kind} />;
  if (token === null) return <SignInEnd code="sign_in_failed" />;
  return (
    <>
      <PageHeading title={t("portal:confirm.title")} sub={t("portal:confirm.sub")} />
      <Form method="post">
        <input type="hidden" name="token" value={token} />
        <Button variant="primary" wide>
          {t("portal:confirm.submit", { programme: programme.name })}
        </Button>
      </Form>
    </>
  );
}

export const ErrorBoundary = PageError;
