import { answerAction, portalContext } from "@worth/api";
import { parseInput, submitLeadInput } from "@worth/contracts";
import { Button, FormErrorSummary, PageHeading, TextArea, TextInput, TextLink } from "@worth/ui";
import { Form, redirect } from "react-router";
import type { Route } from "./+types/refer-company";
import { PageError } from "../components/page-error.tsx";
import { pageTitle } from "../components/page-title.ts";
import { usePortalText } from "../components/use-portal-text.ts";
import { useRefusal } from "../components/use-refusal.ts";
import { retryAfterHeaders } from "../server/retry-after.ts";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("portal:company.title"));

export function headers(args: Route.HeadersArgs) {
  return retryAfterHeaders(args);
}

export function action(args: Route.ActionArgs) {
  return answerAction(args, async (form) => {
    const { leadId } = await args.context
      .get(portalContext)
      .api.leads.submit(parseInput(submitLeadInput, form));
    return redirect(`/refer?lead=${leadId}`);
  });
}

export default function ReferCompany({ actionData }: Route.ComponentProps) {
  const t = usePortalText();
  const refusal = useRefusal(actionData, {
    companyName: { label: t("portal:company.companyName") },
    contactName: { label: t("portal:company.contactName") },
    contactEmail: { label: t("portal:company.contactEmail") },
    need: { label: t("portal:company.need") },
  });
  const wired = (name: string) => ({
    name,
    defaultValue: refusal.valueOf(name),
    error: refusal.errorOf(name),
    required: true,
  });
  return (
    <>
      <PageHeading
        above={<TextLink to="/refer">{t("portal:company.back")}</TextLink>}
        title={t("portal:company.title")}
        sub={t("portal:company.sub")}
      />
      <Form method="post" noValidate className="grid max-w-lg gap-5">
        <FormErrorSummary errors={refusal.errors} formError={refusal.formError} />
        <TextInput
          {...wired("companyName")}
          label={t("portal:company.companyName")}
          autoComplete="off"
          maxLength={120}
        />
        <TextInput
          {...wired("contactName")}
          label={t("portal:company.contactName")}
          autoComplete="off"
          maxLength={80}
        />
        <TextInput
          {...wired("contactEmail")}
          type="email"
          label={t("portal:company.contactEmail")}
          hint={t("portal:company.contactEmailHint")}
          autoComplete="off"
        />
        <TextArea
          {...wired("need")}
          label={t("portal:company.need")}
          hint={t("portal:company.needHint")}
          maxLength={1000}
        />
        <div>
          <Button variant="primary" wide>
            {t("portal:company.submit")}
          </Button>
        </div>
      </Form>
    </>
  );
}

export const ErrorBoundary = PageError;
