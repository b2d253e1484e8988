import { adminContext, answerAction } from "@worth/api";
import { eraseCustomerInput, parseInput } from "@worth/contracts";
import { Button, Checkbox, FormErrorSummary, Notice, Section } from "@worth/ui";
import { Form, redirect, useSearchParams } from "react-router";
import { useCustomer } from "../components/customer/use-customer.ts";
import { pageTitle } from "../components/page-title.ts";
import { useAdminText } from "../components/use-admin-text.ts";
import { usePermission } from "../components/use-permission.ts";
import { useRefusal } from "../components/use-refusal.ts";
import type { Route } from "./+types/customer-privacy";

export const meta: Route.MetaFunction = (args) => {
  const name = args.matches[2].loaderData?.customer.displayName ?? "";
  return pageTitle(args, (t) => t("privacy:staff.pageTitle", { name }));
};

export function action({ request, context, params: { customerId } }: Route.ActionArgs) {
  return answerAction({ request, context }, async ({ isCertain }) => {
    const asked = parseInput(eraseCustomerInput, { customerId, isCertain: isCertain !== undefined });
    await context.get(adminContext).api.customers.erase(asked);
    return redirect(`/customers/${customerId}/privacy?done=erased`);
  });
}

export default function CustomerPrivacy({ actionData }: Route.ComponentProps) {
  const t = useAdminText();
  const { displayName } = useCustomer();
  const [search] = useSearchParams();
  const mayErase = usePermission("customers.erase");
  const { errors, formError } = useRefusal(actionData, { isCertain: t("privacy:staff.certain") });
  const needsTick = errors["isCertain"] === undefined ? undefined : t("privacy:staff.needsTick");
  if (search.get("done") === "erased" && !actionData)
    return <Notice tone="success">{t("privacy:staff.done")}</Notice>;
  if (!mayErase) return <Notice>{t("privacy:staff.readOnly")}</Notice>;
  return (
    <Section title={t("privacy:staff.title", { name: displayName })} sub={t("privacy:staff.sub")}>
      <Form method="post" noValidate className="grid max-w-2xl gap-4">
        <FormErrorSummary errors={needsTick ? { isCertain: needsTick } : errors} formError={formError} />
        <Checkbox name="isCertain" label={t("privacy:staff.certain")} error={needsTick} />
        <div>
          <Button>{t("privacy:staff.button")}</Button>
        </div>
      </Form>
    </Section>
  );
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
