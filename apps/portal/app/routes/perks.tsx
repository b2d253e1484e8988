import { answerAction, answerLoader, portalContext } from "@worth/api";
import { cancelRedemptionInput, parseInput, type PerkCatalogueOutput } from "@worth/contracts";
import { FormErrorSummary, Notice, PageHeading, useFormat, usePerkWords } from "@worth/ui";
import { redirect, useSearchParams } from "react-router";
import type { Route } from "./+types/perks";
import { PageError } from "../components/page-error.tsx";
import { pageTitle } from "../components/page-title.ts";
import { PerkList } from "../components/perks/perk-list.tsx";
import { RedemptionList } from "../components/perks/redemption-list.tsx";
import { TierSection } from "../components/tiers/tier-section.tsx";
import { usePortalText } from "../components/use-portal-text.ts";
import { useRefusal } from "../components/use-refusal.ts";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("perks:member.title"));

export function loader(args: Route.LoaderArgs) {
  return answerLoader(args, async () => {
    const { api } = args.context.get(portalContext);
    const [catalogue, tier] = await Promise.all([api.perks.catalogue(), api.tiers.mine()]);
    return { catalogue, tier };
  });
}

export function action(args: Route.ActionArgs) {
  return answerAction(args, async ({ redemptionId }) => {
    const input = parseInput(cancelRedemptionInput, { redemptionId });
    await args.context.get(portalContext).api.perks.cancel(input);
    return redirect("/perks?done=called-off");
  });
}

export default function Perks({ loaderData: { catalogue, tier }, actionData }: Route.ComponentProps) {
  const t = usePortalText();
  const [search] = useSearchParams();
  const { errors, formError } = useRefusal(actionData, {});
  const done = actionData ? null : search.get("done");
  return (
    <>
      <FormErrorSummary errors={errors} formError={formError} />
      {done === "chosen" && <Notice tone="success">{t("perks:member.sent")}</Notice>}
      {done === "called-off" && <Notice tone="success">{t("perks:member.calledOff")}</Notice>}
      <PageHeading title={useTitle(catalogue)} sub={useBalances(catalogue)} />
      <TierSection tier={tier} />
      <RedemptionList redemptions={catalogue.redemptions} />
      <PerkList perks={catalogue.perks} />
    </>
  );
}

function useTitle({ perks }: PerkCatalogueOutput): string {
  const t = usePortalText();
  const { number } = useFormat();
  const count = perks.filter(({ obstacle }) => obstacle === null).length;
  return count === 0
    ? t("perks:member.headingNone")
    : t("perks:member.heading", { count, total: number(count) });
}

/** What can be spent, of each unit. */
function useBalances({ balances }: PerkCatalogueOutput): string {
  const t = usePortalText();
  const { price } = usePerkWords();
  const { list } = useFormat();
  const parts = balances.map(({ available, unit }) => price(available, unit));
  return t("perks:member.sub", { balances: list(parts) });
}

export const ErrorBoundary = PageError;
