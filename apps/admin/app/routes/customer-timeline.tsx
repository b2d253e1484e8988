import { adminContext, answerAction, answerLoader } from "@worth/api";
import { closeTicketInput, parseInput, type CustomerOutput } from "@worth/contracts";
import { DateText, EmptyState, Money, Notice, Section, TextLink, Timeline } from "@worth/ui";
import { redirect, useSearchParams } from "react-router";
import { TicketForm } from "../components/customer/ticket-form.tsx";
import { useCustomer } from "../components/customer/use-customer.ts";
import { pageTitle } from "../components/page-title.ts";
import { useAdminText } from "../components/use-admin-text.ts";
import { usePermission } from "../components/use-permission.ts";
import type { Route } from "./+types/customer-timeline";

type Entry = CustomerOutput["timeline"][number];

export const meta: Route.MetaFunction = (args) => {
  const name = args.matches[2].loaderData?.customer.displayName ?? "";
  return pageTitle(args, (t) => `${t("customers:timeline.title")}, ${name}`);
};

export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, () => context.get(adminContext).api.reviewAsking.get());
}

export function action({ request, context, params: { customerId } }: Route.ActionArgs) {
  return answerAction({ request, context }, async ({ productId }) => {
    const closed = parseInput(closeTicketInput, { customerId, productId });
    await context.get(adminContext).api.reviewAsking.closeTicket(closed);
    return redirect(`/customers/${customerId}/timeline?done=ticket`);
  });
}

export default function CustomerTimeline({ loaderData: { products }, actionData }: Route.ComponentProps) {
  const t = useAdminText();
  const [search] = useSearchParams();
  const mayNote = usePermission("reviews.decide");
  return (
    <>
      {search.get("done") === "ticket" && !actionData && (
        <Notice tone="success">{t("asking:ticket.done")}</Notice>
      )}
      <WhatHappened />
      {mayNote && products.length > 0 && <TicketForm products={products} answer={actionData} />}
    </>
  );
}

function WhatHappened() {
  const t = useAdminText();
  const { displayName, timeline } = useCustomer();
  if (timeline.length === 0) return <EmptyState title={t("customers:timeline.empty")} />;
  return (
    <Section
      title={t("customers:timeline.title")}
      sub={t("customers:timeline.newest", { count: timeline.length })}
    >
      <div className="max-w-2xl">
        <Timeline
          label={t("customers:timeline.label", { name: displayName })}
          entries={timeline.map((entry) => ({
            key: `${entry.kind} ${entry.id}`,
            title: <EntryTitle entry={entry} />,
            state: entry.kind === "refund" || entry.kind === "dispute" ? "stopped" : "done",
            when: <DateText at={entry.occurredAt} style="short" />,
            detail: <EntryDetail entry={entry} />,
          }))}
        />
      </div>
    </Section>
  );
}

function EntryDetail({ entry: { kind, title, purchaseId } }: { entry: Entry }) {
  const t = useAdminText();
  const isInTitle = kind === "referral" || kind === "merged";
  return (
    <>
      {!isInTitle && title}
      {purchaseId !== null && (
        <>
          {title !== null && " · "}
          <TextLink to={`/purchases/${purchaseId}`}>{t("customers:timeline.open")}</TextLink>
        </>
      )}
    </>
  );
}

function EntryTitle({ entry: { kind, title, amountMinor, currency } }: { entry: Entry }) {
  const t = useAdminText();
  return (
    <>
      {t(`customers:timeline.${kind}`, { name: title ?? "" })}
      {amountMinor !== null && currency !== null && (
        <>
          {" "}
          <Money amountMinor={amountMinor} currency={currency} />
        </>
      )}
    </>
  );
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
