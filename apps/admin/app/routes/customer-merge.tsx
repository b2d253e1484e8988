import { adminContext, answerAction, answerLoader } from "@worth/api";
import { mergeCustomersInput, parseInput } from "@worth/contracts";
import { Breadcrumb, PageHeading } from "@worth/ui";
import { redirect } from "react-router";
import { MergeComparison } from "../components/customer/merge-comparison.tsx";
import { MergeSearch } from "../components/customer/merge-search.tsx";
import { pageTitle } from "../components/page-title.ts";
import { useAdminText } from "../components/use-admin-text.ts";
import { searchOf } from "../server/read-search.ts";
import type { Route } from "./+types/customer-merge";

const mostChoices = 12;

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("customers:merge.title"));

export function loader({ request, context, params: { customerId } }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const { api } = context.get(adminContext);
    const search = searchOf(request);
    const words = (search.get("q") ?? "").trim().slice(0, 120);
    const { id, displayName } = await api.customers.get({ customerId });
    const other = search.get("with");
    const preview = other === null ? null : await api.customers.previewMerge({ fromId: other, intoId: id });
    const isSearching = preview === null && words !== "";
    const found = isSearching
      ? (await api.customers.list({ search: words, sort: "name", direction: "asc" })).rows
      : [];
    const others = found.filter((row) => row.id !== id);
    return {
      customer: { id, displayName },
      preview,
      search: words,
      choices: others.slice(0, mostChoices).map((row) => ({
        id: row.id,
        name: row.displayName,
        detail: row.company?.name ?? "",
      })),
      hasMore: others.length > mostChoices,
    };
  });
}

export function action({ request, context, params: { customerId } }: Route.ActionArgs) {
  return answerAction({ request, context }, async ({ fromId, note }) => {
    const input = parseInput(mergeCustomersInput, { fromId, intoId: customerId, note });
    const merged = await context.get(adminContext).api.customers.merge(input);
    return redirect(`/customers/${merged.customerId}?saved=merge`);
  });
}

export default function CustomerMerge({ loaderData, actionData }: Route.ComponentProps) {
  const t = useAdminText();
  const { customer, preview, ...found } = loaderData;
  return (
    <>
      <PageHeading
        above={
          <Breadcrumb
            label={t("customers:path")}
            links={[
              { href: "/customers", label: t("customers:title") },
              { href: `/customers/${customer.id}`, label: customer.displayName },
            ]}
            current={t("customers:merge.title")}
          />
        }
        title={preview ? comparing(t, preview) : t("customers:merge.heading", { name: customer.displayName })}
        sub={
          preview
            ? t("customers:merge.compareSub", { into: preview.into.displayName })
            : t("customers:merge.sub")
        }
      />
      {preview ? (
        <MergeComparison preview={preview} answer={actionData} />
      ) : (
        <MergeSearch customerId={customer.id} {...found} />
      )}
    </>
  );
}

type Sides = { from: { displayName: string }; into: { displayName: string } };

function comparing(t: ReturnType<typeof useAdminText>, { from, into }: Sides): string {
  const [name, other] = [into.displayName, from.displayName];
  return name === other
    ? t("customers:merge.compareHeadingAlike", { name })
    : t("customers:merge.compareHeading", { from: other, into: name });
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
