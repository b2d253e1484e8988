import { adminContext, answerAction, answerLoader } from "@worth/api";
import { queueKinds, queueViews, undoMinutes, type ListQueueOutput } from "@worth/contracts";
import {
  DataTable,
  EmptyState,
  FilterChips,
  Notice,
  PageHeading,
  Pagination,
  useFormat,
  useHydrated,
} from "@worth/ui";
import { pageTitle } from "../components/page-title.ts";
import { QueueBar } from "../components/queue/queue-bar.tsx";
import { useQueueColumns } from "../components/queue/queue-columns.tsx";
import { queueFormId } from "../components/queue/queue-form-id.ts";
import { QueueToast } from "../components/queue/queue-toast.tsx";
import { useItemName } from "../components/queue/use-item-name.ts";
import { useQueueKeys } from "../components/queue/use-queue-keys.ts";
import { useAdminText } from "../components/use-admin-text.ts";
import { usePermission } from "../components/use-permission.ts";
import { readChoice, readPage, searchOf } from "../server/read-search.ts";
import { withinEnd } from "../server/within-end.ts";
import { workOnQueue } from "../server/work-on-queue.ts";
import type { Route } from "./+types/rewards-queue";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("queue:title"));

export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const search = searchOf(request);
    const kind = readChoice(search, "kind", queueKinds);
    const view = readChoice(search, "view", queueViews) ?? "open";
    const { api } = context.get(adminContext);
    const list = await api.queue.list({ kind, view, page: readPage(search) });
    return { list: withinEnd(request, list), view, now: new Date().toISOString() };
  });
}

export function action({ request, context }: Route.ActionArgs) {
  // Ticked items share one name, which a record of texts would fold into the last.
  const copy = request.clone();
  return answerAction({ request, context }, async () =>
    workOnQueue(context.get(adminContext).api, await copy.formData()),
  );
}

export default function RewardsQueue({ loaderData: { list, view, now }, actionData }: Route.ComponentProps) {
  const t = useAdminText();
  const mayDecide = usePermission("queue.decide");
  const isOpen = view === "open";
  const columns = useQueueColumns({ currency: list.currency, mayDecide, now, isOpen });
  const nameOf = useItemName();
  useQueueKeys(useHydrated() && mayDecide && isOpen);
  const refused = actionData?.kind === "refused" ? actionData : undefined;
  return (
    <>
      <Heading list={list} isOpen={isOpen} />
      {actionData?.kind === "undone" && <Notice tone="success">{t("queue:done.undone")}</Notice>}
      <Filters counts={list.counts} />
      {mayDecide && (list.rows.length > 0 || refused) && (
        <QueueBar answer={refused} isOpen={isOpen && list.rows.length > 0} />
      )}
      <DataTable
        caption={t(isOpen ? "queue:caption" : "queue:captionDecided")}
        columns={columns}
        rows={list.rows}
        rowKey={({ id }) => id}
        selection={mayDecide && isOpen ? { form: queueFormId, name: "itemId", label: nameOf } : undefined}
        empty={<EmptyState title={t(`queue:empty.${view}`)}>{t("queue:empty.text")}</EmptyState>}
      />
      <Pagination page={list.page} pageSize={list.pageSize} totalCount={list.total} />
      {(actionData?.kind === "approved" || actionData?.kind === "declined") && (
        <QueueToast answer={actionData} />
      )}
    </>
  );
}

function Heading({ list: { counts }, isOpen }: { list: ListQueueOutput; isOpen: boolean }) {
  const t = useAdminText();
  const format = useFormat();
  const count = countAll(counts);
  const waiting =
    count === 0 ? t("queue:heading.none") : t("queue:heading.some", { count, total: format.number(count) });
  return (
    <PageHeading
      title={isOpen ? waiting : t("queue:heading.decided")}
      sub={t("queue:sub", { minutes: undoMinutes })}
    />
  );
}

/** What it is about, and whether it was decided: two choices that hold together. */
function Filters({ counts }: Pick<ListQueueOutput, "counts">) {
  const t = useAdminText();
  const kinds = queueKinds.map((kind) => ({
    value: kind,
    label: t(`queue:kind.${kind}`),
    count: counts[kind],
  }));
  return (
    <div className="flex flex-wrap gap-x-6 gap-y-2">
      <FilterChips
        label={t("queue:filter")}
        param="kind"
        chips={[{ value: "", label: t("queue:everything"), count: countAll(counts) }, ...kinds]}
      />
      <FilterChips
        label={t("queue:view")}
        param="view"
        chips={queueViews.map((view) => ({
          value: view === "open" ? "" : view,
          label: t(`queue:views.${view}`),
        }))}
      />
    </div>
  );
}

const countAll = (counts: ListQueueOutput["counts"]): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
