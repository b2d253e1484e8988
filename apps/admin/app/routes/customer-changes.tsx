import { adminContext, answerLoader } from "@worth/api";
import { AppError } from "@worth/contracts";
import { Notice, useFormat } from "@worth/ui";
import { ChangedFacts } from "../components/customer/changed-facts.tsx";
import { ChangedParts } from "../components/customer/changed-parts.tsx";
import { ChangesForm } from "../components/customer/changes-form.tsx";
import { pageTitle } from "../components/page-title.ts";
import { useAdminText } from "../components/use-admin-text.ts";
import { readMomentOf, searchOf } from "../server/read-search.ts";
import type { Route } from "./+types/customer-changes";

export const meta: Route.MetaFunction = (args) => {
  const name = args.matches[2].loaderData?.customer.displayName ?? "";
  return pageTitle(args, (t) => `${t("value:changes.title")}, ${name}`);
};

export function loader({ request, context, params: { customerId } }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const search = searchOf(request);
    const [from, to] = [readMomentOf(search, "from"), readMomentOf(search, "to")];
    const { api } = context.get(adminContext);
    try {
      return { changes: await api.customers.changes({ customerId, from, to }), isReversed: false };
    } catch (error) {
      // The second day lies before the first: the page says so and shows the usual stretch.
      if (!(error instanceof AppError) || error.code !== "invalid_input") throw error;
      return { changes: await api.customers.changes({ customerId }), isReversed: true };
    }
  });
}

export default function CustomerChanges({ loaderData: { changes, isReversed } }: Route.ComponentProps) {
  const t = useAdminText();
  const format = useFormat();
  const { before, after, currency } = changes;
  const changeMinor = after.headline.totalMinor - before.headline.totalMinor;
  const key = changeMinor > 0 ? "more" : changeMinor < 0 ? "less" : "same";
  return (
    <>
      {isReversed && <Notice tone="warn">{t("value:changes.reversed")}</Notice>}
      <h2 className="font-serif text-xl">
        {t(`value:changes.${key}`, {
          amount: format.money(Math.abs(changeMinor), currency, { precision: "rounded" }),
          date: format.date(before.at),
        })}
      </h2>
      <ChangesForm fromDay={before.at.slice(0, 10)} />
      {before.policyVersion !== after.policyVersion && (
        <p className="text-muted">
          {t("value:changes.policyMoved", { from: before.policyVersion, to: after.policyVersion })}
        </p>
      )}
      <ChangedParts changes={changes} />
      <ChangedFacts changes={changes} />
    </>
  );
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
