import { adminContext, answerAction, answerLoader } from "@worth/api";
import { attachReferralInput, parseInput } from "@worth/contracts";
import {
  Breadcrumb,
  Button,
  ButtonLink,
  FormErrorSummary,
  PageHeading,
  RadioGroup,
  SearchForm,
  TextArea,
} from "@worth/ui";
import { Form, redirect } from "react-router";
import { pageTitle } from "../components/page-title.ts";
import { useAdminText } from "../components/use-admin-text.ts";
import { useRefusal } from "../components/use-refusal.ts";
import { searchOf } from "../server/read-search.ts";
import type { Route } from "./+types/customer-referrer";

const mostChoices = 12;
const nobody = "nobody";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("customers:referrer.title"));

export function loader({ request, context, params: { customerId } }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const { api } = context.get(adminContext);
    const search = (searchOf(request).get("q") ?? "").trim().slice(0, 120);
    const { id, displayName, referrer } = await api.customers.get({ customerId });
    const found = search === "" ? null : await api.customers.list({ search, sort: "name", direction: "asc" });
    const others = (found?.rows ?? []).filter((row) => row.id !== id && row.id !== referrer?.id);
    return {
      customer: { id, displayName },
      referrer,
      search,
      choices: others.slice(0, mostChoices).map((row) => ({
        id: row.id,
        name: row.displayName,
        company: row.company?.name,
      })),
      hasMore: others.length > mostChoices,
    };
  });
}

export function action({ request, context, params: { customerId } }: Route.ActionArgs) {
  return answerAction({ request, context }, async ({ referrerId, note }) => {
    const input = parseInput(attachReferralInput, {
      refereeId: customerId,
      referrerId: referrerId === nobody ? null : referrerId,
      note,
    });
    await context.get(adminContext).api.referrals.attach(input);
    return redirect(`/customers/${customerId}/referrals?saved=referrer`);
  });
}

export default function CustomerReferrer({ loaderData, actionData }: Route.ComponentProps) {
  const t = useAdminText();
  const { customer, referrer, search, choices, hasMore } = loaderData;
  const labels = { referrerId: t("customers:referrer.found"), note: t("customers:referrer.note") };
  const { errors, formError, errorOf, valueOf } = useRefusal(actionData, labels);
  const back = `/customers/${customer.id}/referrals`;
  const options = [
    ...choices.map(({ id, name, company }) => ({ value: id, label: name, hint: company })),
    ...(referrer ? [{ value: nobody, label: t("customers:referrer.nobody") }] : []),
  ];
  const hint =
    search === ""
      ? t("customers:referrer.searchFirst")
      : choices.length === 0
        ? t("customers:referrer.noMatch")
        : hasMore
          ? t("customers:referrer.more")
          : undefined;
  return (
    <>
      <PageHeading
        above={
          <Breadcrumb
            label={t("customers:path")}
            links={[
              { href: "/customers", label: t("customers:title") },
              { href: back, label: customer.displayName },
            ]}
            current={t("customers:referrer.title")}
          />
        }
        title={t("customers:referrer.heading", { name: customer.displayName })}
        sub={t("customers:referrer.sub")}
      />
      <p>
        {referrer
          ? t("customers:referrer.current", { name: referrer.displayName })
          : t("customers:referrer.currentNobody")}
      </p>
      <SearchForm label={t("customers:referrer.search")} />
      <Form method="post" noValidate className="grid max-w-xl gap-5">
        <FormErrorSummary errors={errors} formError={formError} />
        <RadioGroup
          name="referrerId"
          label={labels.referrerId}
          hint={hint}
          required
          choices={options}
          defaultValue={valueOf("referrerId")}
          error={errorOf("referrerId")}
        />
        <TextArea
          name="note"
          label={labels.note}
          hint={t("customers:referrer.noteHint")}
          required
          defaultValue={valueOf("note")}
          error={errorOf("note")}
        />
        <div className="flex flex-wrap gap-3">
          <Button variant="primary">{t("customers:referrer.save")}</Button>
          <ButtonLink to={back} variant="quiet">
            {t("customers:referrer.cancel")}
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
