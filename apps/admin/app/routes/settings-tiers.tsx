import { adminContext, answerAction, answerLoader } from "@worth/api";
import { parseInput, removeTierInput, type ListTiersOutput } from "@worth/contracts";
import { Notice, PageHeading, useFormat } from "@worth/ui";
import { redirect } from "react-router";
import { pageTitle } from "../components/page-title.ts";
import { TierForm } from "../components/tiers/tier-form.tsx";
import { TierList } from "../components/tiers/tier-list.tsx";
import { useAdminText } from "../components/use-admin-text.ts";
import { usePermission } from "../components/use-permission.ts";
import { readChoice, searchOf } from "../server/read-search.ts";
import { readTier } from "../server/read-tier.ts";
import type { Route } from "./+types/settings-tiers";

const outcomes = ["saved", "removed"] as const;

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("tiers:staff.title"));

export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const search = searchOf(request);
    const { tiers, currency } = await context.get(adminContext).api.tiers.list();
    return {
      tiers,
      currency,
      edited: tiers.find(({ id }) => id === search.get("edit")) ?? null,
      done: readChoice(search, "done", outcomes) ?? null,
    };
  });
}

export function action({ request, context }: Route.ActionArgs) {
  return answerAction({ request, context }, async (form) => {
    const { tiers, programme } = context.get(adminContext).api;
    const { intent, tierId = "" } = form;
    if (intent === "remove") {
      await tiers.remove(parseInput(removeTierInput, { tierId }));
      return redirect("/settings/tiers?done=removed");
    }
    const { reportingCurrency: currency } = await programme.get();
    await tiers.save(readTier(form, { tierId: tierId === "" ? null : tierId, currency }));
    return redirect("/settings/tiers?done=saved");
  });
}

export default function SettingsTiers({ loaderData, actionData }: Route.ComponentProps) {
  const t = useAdminText();
  const { tiers, currency, edited, done } = loaderData;
  const mayManage = usePermission("tiers.manage");
  return (
    <>
      {done !== null && !actionData && <Notice tone="success">{t(`tiers:staff.${done}`)}</Notice>}
      <PageHeading title={useTitle(tiers)} sub={t("tiers:staff.sub")} />
      <TierList tiers={tiers} currency={currency} mayManage={mayManage} />
      {mayManage ? (
        <TierForm
          key={edited?.id ?? "new"}
          tier={edited}
          nextRank={(tiers.at(-1)?.rank ?? 0) + 1}
          currency={currency}
          answer={actionData}
        />
      ) : (
        <Notice>{t("tiers:staff.readOnly")}</Notice>
      )}
    </>
  );
}

function useTitle(tiers: ListTiersOutput["tiers"]): string {
  const t = useAdminText();
  const { number } = useFormat();
  if (tiers.length === 0) return t("tiers:staff.headingNone");
  const count = tiers.reduce((sum, { memberCount }) => sum + memberCount, 0);
  return t("tiers:staff.heading", { count, total: number(count) });
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
