import { adminContext, answerAction, answerLoader } from "@worth/api";
import { Item, ItemList, Notice, Section, TextLink, useFormat } from "@worth/ui";
import { redirect, useSearchParams } from "react-router";
import { RoleEvidence } from "../components/acts/role-evidence.tsx";
import { WriteDown } from "../components/acts/write-down.tsx";
import { pageTitle } from "../components/page-title.ts";
import { useAdminText } from "../components/use-admin-text.ts";
import { usePermission } from "../components/use-permission.ts";
import { readChoice } from "../server/read-search.ts";
import { writeDown } from "../server/write-down.ts";
import type { Route } from "./+types/customer-acts";

export const meta: Route.MetaFunction = (args) => {
  const name = args.matches[2].loaderData?.customer.displayName ?? "";
  return pageTitle(args, (t) => t("acts:customer.title", { name }));
};

export function loader({ request, context, params: { customerId } }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const { acts, leads } = context.get(adminContext).api;
    const [done, { types }, { rows }] = await Promise.all([
      acts.ofCustomer({ customerId }),
      acts.types(),
      leads.list({ isAlive: true, page: 1 }),
    ]);
    return {
      ...done,
      types,
      leads: rows,
      today: new Date().toISOString().slice(0, 10),
    };
  });
}

export function action({ request, context, params: { customerId } }: Route.ActionArgs) {
  return answerAction({ request, context }, async (form) => {
    const done = await writeDown(context.get(adminContext).api, customerId, form);
    return redirect(`/customers/${customerId}/acts?done=${done}`);
  });
}

export default function CustomerActs({ loaderData, actionData }: Route.ComponentProps) {
  const t = useAdminText();
  const { date } = useFormat();
  const [search] = useSearchParams();
  const mayDecide = usePermission("acts.decide");
  const { roles, logged, types, leads, today } = loaderData;
  const done = actionData ? undefined : readChoice(search, "done", ["mention", "act", "call"] as const);
  return (
    <>
      {done && <Notice tone="success">{t(`acts:customer.saved.${done}`)}</Notice>}
      <RoleEvidence roles={roles} />
      {logged.length > 0 && (
        <Section title={t("acts:customer.logged")}>
          <ItemList label={t("acts:customer.logged")}>
            {logged.map(({ id, typeName, state, doneAt }) => (
              <Item
                key={id}
                title={<TextLink to={`/acts/${id}`}>{typeName}</TextLink>}
                end={t(`mentions:state.${state}`)}
                detail={date(doneAt)}
              />
            ))}
          </ItemList>
        </Section>
      )}
      {mayDecide && <WriteDown types={types} leads={leads} today={today} answer={actionData} />}
    </>
  );
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
