import { randomUUID } from "node:crypto";
import { answerAction, answerLoader, portalContext } from "@worth/api";
import { askPayoutInput, currencySchema, parseInput } from "@worth/contracts";
import { EmptyState, Notice, PageHeading, TextLink } from "@worth/ui";
import { redirect, useSearchParams } from "react-router";
import type { Route } from "./+types/rewards-payout";
import { PageError } from "../components/page-error.tsx";
import { pageTitle } from "../components/page-title.ts";
import { readAmountField } from "../components/payouts/amount-field.ts";
import { AskPayoutForm } from "../components/payouts/ask-payout-form.tsx";
import { PayoutAccount } from "../components/payouts/payout-account.tsx";
import { PayoutList } from "../components/payouts/payout-list.tsx";
import { usePortalText } from "../components/use-portal-text.ts";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("payouts:member.title"));

export function loader(args: Route.LoaderArgs) {
  return answerLoader(args, async () => ({
    mine: await args.context.get(portalContext).api.payouts.mine(),
    requestKey: randomUUID(),
  }));
}

export function action(args: Route.ActionArgs) {
  return answerAction(args, async ({ intent, rail, currency, amount, requestKey }) => {
    const { api } = args.context.get(portalContext);
    if (intent === "onboard") {
      const { url } = await api.payouts.openOnboarding();
      return { kind: "onboarding" as const, url };
    }
    if (intent === "check") {
      await api.payouts.checkAccount();
      return redirect("/rewards/payout?done=checked");
    }
    const { data: known = "" } = currencySchema.safeParse(currency);
    const typed = amount ?? "";
    const schema = askPayoutInput
      .omit({ amountMinor: true })
      .extend({ amount: askPayoutInput.shape.amountMinor });
    const { amount: amountMinor, ...asked } = parseInput(schema, {
      rail,
      currency,
      requestKey,
      amount: typed === "" ? undefined : (readAmountField(typed, known) ?? Number.NaN),
    });
    await api.payouts.ask({ ...asked, amountMinor });
    return redirect("/rewards/payout?done=asked");
  });
}

export default function RewardsPayout({
  loaderData: { mine, requestKey },
  actionData,
}: Route.ComponentProps) {
  const t = usePortalText();
  const [search] = useSearchParams();
  const done = search.get("done");
  const refused = actionData?.kind === "refused" ? actionData : undefined;
  const credits = mine.credits.filter(({ availableMinor, owedMinor }) => availableMinor > 0 || owedMinor > 0);
  return (
    <>
      {done === "asked" && !actionData && <Notice tone="success">{t("payouts:member.asked")}</Notice>}
      {done === "checked" && !actionData && <Notice tone="success">{t("payouts:member.checked")}</Notice>}
      <PageHeading
        above={<TextLink to="/rewards">{t("payouts:member.back")}</TextLink>}
        title={t("payouts:member.title")}
        sub={t("payouts:member.sub")}
      />
      {credits.length === 0 && (
        <EmptyState title={t("payouts:member.none")}>
          <p>{t("payouts:member.noneText")}</p>
        </EmptyState>
      )}
      {credits.map((credit) => (
        <AskPayoutForm
          key={credit.currency}
          credit={credit}
          account={mine.account}
          requestKey={requestKey}
          answer={refused?.values["currency"] === credit.currency ? refused : undefined}
        />
      ))}
      {refused && refused.values["intent"] !== "ask" && (
        <Notice tone="bad" title={t(`errors:code.${refused.code}.title`)} />
      )}
      <PayoutAccount
        account={mine.account}
        onboardingUrl={actionData?.kind === "onboarding" ? actionData.url : undefined}
      />
      <PayoutList payouts={mine.payouts} />
    </>
  );
}

export const ErrorBoundary = PageError;
