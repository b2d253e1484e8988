import { randomUUID } from "node:crypto";
import { adminContext, answerAction, answerLoader } from "@worth/api";
import { customerLedgerInput, parseInput, reverseAdjustmentInput } from "@worth/contracts";
import { changeSearch, Notice } from "@worth/ui";
import { redirect, useSearchParams } from "react-router";
import { useCustomer } from "../components/customer/use-customer.ts";
import { AdjustForm } from "../components/ledger/adjust-form.tsx";
import { BalanceFigures } from "../components/ledger/balance-figures.tsx";
import { CustomerLines } from "../components/ledger/customer-lines.tsx";
import { HoldsAndLots } from "../components/ledger/holds-and-lots.tsx";
import { UndoForm } from "../components/ledger/undo-form.tsx";
import { pageTitle } from "../components/page-title.ts";
import { CustomerTier } from "../components/tiers/customer-tier.tsx";
import { useAdminText } from "../components/use-admin-text.ts";
import { usePermission } from "../components/use-permission.ts";
import { readAdjustment } from "../server/read-adjustment.ts";
import { readPage, searchOf } from "../server/read-search.ts";
import type { Route } from "./+types/customer-ledger";

export const meta: Route.MetaFunction = (args) => {
  const name = args.matches[2].loaderData?.customer.displayName ?? "";
  return pageTitle(args, (t) => t("ledger:staff.pageTitle", { name }));
};

export function loader({ request, context, params: { customerId } }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const search = searchOf(request);
    const unit = customerLedgerInput.shape.unit.safeParse(search.get("unit") ?? undefined).data;
    const { api } = context.get(adminContext);
    const [ledger, programme, tier] = await Promise.all([
      api.ledger.ofCustomer({ customerId, unit, page: readPage(search) }),
      api.programme.get(),
      api.tiers.ofCustomer({ customerId }),
    ]);
    const units = [programme.reportingCurrency, ...ledger.balances.map((balance) => balance.unit), "points"];
    return { ledger, tier, units: [...new Set(units)], requestKey: randomUUID() };
  });
}

export function action({ request, context, params: { customerId } }: Route.ActionArgs) {
  return answerAction({ request, context }, async ({ intent, ...form }) => {
    const { api } = context.get(adminContext);
    const search = new URL(request.url).search;
    if (intent === "reverse") {
      await api.ledger.reverse(parseInput(reverseAdjustmentInput, form));
      return redirect(
        `/customers/${customerId}/ledger${changeSearch(search, { undo: undefined, done: "undone" })}`,
      );
    }
    const adjustment = readAdjustment(customerId, form);
    await api.ledger.adjust(adjustment);
    return redirect(`/customers/${customerId}/ledger?unit=${adjustment.unit}&done=adjusted`);
  });
}

export default function CustomerLedger({ loaderData, actionData }: Route.ComponentProps) {
  const { ledger, tier, units, requestKey } = loaderData;
  const { id: customerId, displayName } = useCustomer();
  const mayAdjust = usePermission("rewards.adjust");
  const [search] = useSearchParams();
  const undone = search.get("undo");
  const { balances, unit, holds, lots, lines } = ledger;
  return (
    <>
      {actionData === undefined && <WhatWasDone done={search.get("done")} />}
      <BalanceFigures balances={balances} unit={unit} />
      <CustomerTier tier={tier} />
      <HoldsAndLots {...{ holds, lots, unit, customerId }} name={displayName} />
      {mayAdjust && undone !== null && <UndoForm transactionId={undone} answer={actionData} />}
      <CustomerLines {...{ lines, unit, customerId, mayAdjust }} name={displayName} />
      {mayAdjust && undone === null && (
        <AdjustForm key={requestKey} units={units} unit={unit} requestKey={requestKey} answer={actionData} />
      )}
    </>
  );
}

function WhatWasDone({ done }: { done: string | null }) {
  const t = useAdminText();
  if (done === "adjusted") return <Notice tone="success">{t("ledger:staff.adjust.done")}</Notice>;
  if (done === "undone") return <Notice tone="success">{t("ledger:staff.adjust.undone")}</Notice>;
  return null;
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
