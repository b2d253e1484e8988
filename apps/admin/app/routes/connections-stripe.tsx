import { adminContext, answerAction, answerLoader } from "@worth/api";
import {
  acceptDifferenceInput,
  parkedEventInput,
  parseInput,
  startBackfillInput,
  type ConnectionOutput,
  type ReconciliationOutput,
} from "@worth/contracts";
import { Button, FormErrorSummary, Notice, PageHeading, useFormat } from "@worth/ui";
import { Form, redirect } from "react-router";
import { BackfillSection } from "../components/connections/backfill-section.tsx";
import { ConnectionFigures } from "../components/connections/connection-figures.tsx";
import { DifferenceList } from "../components/connections/difference-list.tsx";
import { ParkedEvents } from "../components/connections/parked-events.tsx";
import { ReconciliationList } from "../components/connections/reconciliation-list.tsx";
import { pageTitle } from "../components/page-title.ts";
import { useAdminText } from "../components/use-admin-text.ts";
import { usePermission } from "../components/use-permission.ts";
import { useRefusal } from "../components/use-refusal.ts";
import { readChoice, searchOf } from "../server/read-search.ts";
import type { Route } from "./+types/connections-stripe";

const intents = ["reconcile", "backfill", "retry", "aside", "accept"] as const;

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("connections:title"));

export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const search = searchOf(request);
    const { connections } = context.get(adminContext).api;
    const [connection, { rows }, backfills] = await Promise.all([
      connections.get(),
      connections.reconciliations(),
      connections.backfills(),
    ]);
    const latest = rows.find(({ state }) => state === "done");
    const reconciliationId = search.get("run") ?? latest?.id;
    const run =
      reconciliationId === undefined ? null : await connections.reconciliation({ reconciliationId });
    return {
      connection,
      rows,
      run,
      backfills: backfills.rows,
      done: readChoice(search, "done", intents) ?? null,
    };
  });
}

export function action({ request, context }: Route.ActionArgs) {
  return answerAction({ request, context }, async ({ intent, ...fields }) => {
    const { connections } = context.get(adminContext).api;
    if (intent === "accept") await connections.acceptDifference(parseInput(acceptDifferenceInput, fields));
    else if (intent === "backfill") await connections.startBackfill(parseInput(startBackfillInput, fields));
    else if (intent === "retry") await connections.retryEvent(parseInput(parkedEventInput, fields));
    else if (intent === "aside") await connections.setAsideEvent(parseInput(parkedEventInput, fields));
    else await connections.reconcile();
    return redirect(`/connections/stripe?done=${intent ?? "reconcile"}`);
  });
}

export default function ConnectionsStripe({ loaderData, actionData }: Route.ComponentProps) {
  const t = useAdminText();
  const { connection, rows, run, backfills, done } = loaderData;
  const mayManage = usePermission("connections.manage");
  const labels = {
    from: t("connections:backfill.from"),
    to: t("connections:backfill.to"),
    note: t("connections:differences.note"),
  };
  const { errors, formError } = useRefusal(actionData, labels);
  const isRunning = rows.some(({ state }) => state === "running");
  return (
    <>
      <FormErrorSummary errors={errors} formError={formError} />
      {done !== null && !actionData && <Notice tone="success">{t(`connections:done.${done}`)}</Notice>}
      <PageHeading
        title={useTitle(connection, rows)}
        sub={t("connections:sub")}
        actions={mayManage && !isRunning && <CompareButton />}
      />
      <ConnectionFigures connection={connection} />
      {connection.parkedCount > 0 && <ParkedEvents connection={connection} mayManage={mayManage} />}
      {run && <DifferenceList run={run} mayManage={mayManage} />}
      <ReconciliationList rows={rows} />
      <BackfillSection rows={backfills} answer={actionData} mayManage={mayManage} />
      {connection.parkedCount === 0 && <ParkedEvents connection={connection} mayManage={mayManage} />}
    </>
  );
}

function CompareButton() {
  const t = useAdminText();
  return (
    <Form method="post">
      <Button variant="primary" name="intent" value="reconcile">
        {t("connections:reconcile.button")}
      </Button>
    </Form>
  );
}

/** What waits for a person first, then how the books stand. */
function useTitle(
  { parkedCount, lastEvent }: ConnectionOutput,
  rows: readonly ReconciliationOutput[],
): string {
  const t = useAdminText();
  const { number } = useFormat();
  const counted = (count: number) => ({ count, total: number(count) });
  const latest = rows.find(({ state }) => state === "done");
  if (parkedCount > 0) return t("connections:heading.parked", counted(parkedCount));
  if (latest && latest.openCount > 0) return t("connections:heading.differences", counted(latest.openCount));
  if (latest) return t("connections:heading.agree");
  if (rows.length > 0) return t("connections:heading.comparing");
  return t(lastEvent ? "connections:heading.unknown" : "connections:heading.none");
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
