import { adminContext, answerAction, answerLoader } from "@worth/api";
import {
  giveBackPayoutInput,
  markPaidInput,
  parseInput,
  retryPayoutInput,
  reversePayoutInput,
  type PayoutDetailOutput,
} from "@worth/contracts";
import { Breadcrumb, Notice, PageHeading, TextLink, useFormat } from "@worth/ui";
import { redirect } from "react-router";
import { pageTitle } from "../components/page-title.ts";
import { DecidePayout } from "../components/payouts/decide-payout.tsx";
import { PayoutHistory } from "../components/payouts/payout-history.tsx";
import { PayoutStateTag } from "../components/payouts/payout-state-tag.tsx";
import { useAdminText } from "../components/use-admin-text.ts";
import { usePermission } from "../components/use-permission.ts";
import { readChoice, searchOf } from "../server/read-search.ts";
import type { Route } from "./+types/rewards-payout";

const intents = ["retry", "back", "paid", "reverse"] as const;

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("payouts:staff.title"));

export function loader({ request, context, params: { payoutId } }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => ({
    payout: await context.get(adminContext).api.payouts.get({ payoutId }),
    done: readChoice(searchOf(request), "done", intents) ?? null,
  }));
}

export function action({ request, context, params: { payoutId } }: Route.ActionArgs) {
  return answerAction({ request, context }, async ({ intent, note }) => {
    const { payouts } = context.get(adminContext).api;
    if (intent === "back") await payouts.giveBack(parseInput(giveBackPayoutInput, { payoutId, note }));
    else if (intent === "reverse") await payouts.reverse(parseInput(reversePayoutInput, { payoutId, note }));
    else if (intent === "paid") await payouts.markPaid(parseInput(markPaidInput, { payoutIds: [payoutId] }));
    else await payouts.retry(parseInput(retryPayoutInput, { payoutId }));
    return redirect(`/rewards/payouts/${payoutId}?done=${intent}`);
  });
}

export default function RewardsPayout({ loaderData: { payout, done }, actionData }: Route.ComponentProps) {
  const t = useAdminText();
  const mayManage = usePermission("payouts.manage");
  const { customer, rail, state, reason } = payout;
  return (
    <>
      {done !== null && !actionData && (
        <Notice tone="success">{t(`payouts:staff.decide.done.${done}`)}</Notice>
      )}
      <PageHeading
        above={
          <Breadcrumb
            label={t("payouts:staff.detail.path")}
            links={[{ href: "/rewards/payouts", label: t("payouts:staff.title") }]}
            current={customer.displayName}
          />
        }
        title={useTitle(payout)}
        sub={
          <>
            <TextLink to={`/customers/${customer.id}`}>{customer.displayName}</TextLink>
            {` · ${t(`payouts:staffRail.${rail}`)}`}
          </>
        }
        actions={<PayoutStateTag state={state} />}
      />
      {reason !== null && state === "parked" && (
        <Notice tone="warn">{t(`payouts:staff.reason.${reason}`)}</Notice>
      )}
      <Facts payout={payout} />
      {mayManage && <DecidePayout payout={payout} answer={actionData} />}
      <PayoutHistory steps={payout.steps} attempts={payout.attempts} />
    </>
  );
}

function useTitle({ state, customer, amountMinor, currency }: PayoutDetailOutput): string {
  const t = useAdminText();
  const { money } = useFormat();
  const words = { amount: money(amountMinor, currency), name: customer.displayName };
  if (state === "pending" || state === "sent") return t("payouts:staff.detail.title", words);
  return t(`payouts:staff.detail.${state}`, words);
}

/** What the provider made of it. */
function Facts({ payout: { perkName, peerRef, code, codeExpiresAt } }: { payout: PayoutDetailOutput }) {
  const t = useAdminText();
  const { date } = useFormat();
  const until = codeExpiresAt === null ? "" : date(codeExpiresAt);
  return (
    <>
      {perkName !== null && <p>{t("payouts:staff.detail.perk", { perk: perkName })}</p>}
      {code !== null && (
        <p>
          {until === ""
            ? t("payouts:staff.detail.code", { code })
            : t("payouts:staff.detail.codeUntil", { code, date: until })}
        </p>
      )}
      {peerRef !== null && (
        <p className="text-sm text-muted">{t("payouts:staff.detail.reference", { reference: peerRef })}</p>
      )}
    </>
  );
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
