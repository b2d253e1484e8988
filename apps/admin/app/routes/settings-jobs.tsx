import { adminContext, answerAction, answerLoader } from "@worth/api";
import { parseInput, retryJobInput, type JobsOutput } from "@worth/contracts";
import { DateText, DefinitionFigures, FormErrorSummary, Notice, PageHeading, useFormat } from "@worth/ui";
import { redirect } from "react-router";
import { ParkedJobs } from "../components/jobs/parked-jobs.tsx";
import { QueueTable } from "../components/jobs/queue-table.tsx";
import { pageTitle } from "../components/page-title.ts";
import { useAdminText } from "../components/use-admin-text.ts";
import { usePermission } from "../components/use-permission.ts";
import { useRefusal } from "../components/use-refusal.ts";
import { searchOf } from "../server/read-search.ts";
import type { Route } from "./+types/settings-jobs";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("jobs:title"));

/** A worker says every few seconds that it is alive. */
const aliveMs = 30_000;

export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const jobs = await context.get(adminContext).api.jobs.list();
    const seenAt = jobs.workerSeenAt === null ? 0 : new Date(jobs.workerSeenAt).getTime();
    return { jobs, isWorking: Date.now() - seenAt < aliveMs, isRetried: searchOf(request).has("retried") };
  });
}

export function action({ request, context }: Route.ActionArgs) {
  return answerAction({ request, context }, async (fields) => {
    await context.get(adminContext).api.jobs.retry(parseInput(retryJobInput, fields));
    return redirect("/settings/jobs?retried=1");
  });
}

export default function SettingsJobs({ loaderData, actionData }: Route.ComponentProps) {
  const t = useAdminText();
  const { jobs, isWorking, isRetried } = loaderData;
  const mayManage = usePermission("jobs.manage");
  const { errors, formError } = useRefusal(actionData, {});
  return (
    <>
      <FormErrorSummary errors={errors} formError={formError} />
      {isRetried && !actionData && <Notice tone="success">{t("jobs:retried")}</Notice>}
      <PageHeading title={useTitle(jobs, isWorking)} sub={t("jobs:sub")} />
      <Figures jobs={jobs} />
      <ParkedJobs rows={jobs.parked} mayManage={mayManage} />
      <QueueTable rows={jobs.queues} />
    </>
  );
}

const sumOf = ({ queues }: JobsOutput, key: "waitingCount" | "activeCount" | "parkedCount"): number =>
  queues.reduce((sum, queue) => sum + queue[key], 0);

function Figures({ jobs }: { jobs: JobsOutput }) {
  const t = useAdminText();
  const { number } = useFormat();
  const { workerSeenAt } = jobs;
  return (
    <DefinitionFigures
      figures={[
        { label: t("jobs:figure.waiting"), value: number(sumOf(jobs, "waitingCount")) },
        { label: t("jobs:figure.active"), value: number(sumOf(jobs, "activeCount")) },
        { label: t("jobs:figure.parked"), value: number(sumOf(jobs, "parkedCount")) },
        {
          label: t("jobs:worker"),
          value: workerSeenAt === null ? t("jobs:workerNever") : <DateText at={workerSeenAt} style="short" />,
          detail: workerSeenAt !== null && <DateText at={workerSeenAt} style="time" />,
        },
      ]}
    />
  );
}

function useTitle(jobs: JobsOutput, isWorking: boolean): string {
  const t = useAdminText();
  const { number } = useFormat();
  const parkedCount = sumOf(jobs, "parkedCount");
  if (!isWorking) return t("jobs:heading.nobody");
  if (parkedCount > 0) return t("jobs:heading.parked", { count: parkedCount, total: number(parkedCount) });
  return t("jobs:heading.well");
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
