import { adminContext, answerAction, answerLoader, type FormValues, type Refused } from "@worth/api";
import { AppError, type ImportDetailOutput } from "@worth/contracts";
import { Button, ButtonLink, Section } from "@worth/ui";
import { Form, redirect } from "react-router";
import { ImportFigures } from "../components/import/import-figures.tsx";
import { ImportHeading } from "../components/import/import-heading.tsx";
import { ImportProgress } from "../components/import/import-progress.tsx";
import { MappingForm } from "../components/import/mapping-form.tsx";
import { RowErrors } from "../components/import/row-errors.tsx";
import { RunForm } from "../components/import/run-form.tsx";
import { SampleTable } from "../components/import/sample-table.tsx";
import { pageTitle } from "../components/page-title.ts";
import type { Refreshing } from "../components/refreshing.ts";
import { useAdminText } from "../components/use-admin-text.ts";
import { usePermission } from "../components/use-permission.ts";
import { readMapping } from "../server/read-mapping.ts";
import { readPage, searchOf } from "../server/read-search.ts";
import { withinEnd } from "../server/within-end.ts";
import type { Route } from "./+types/import-detail";

const refreshing: Refreshing = { refreshSeconds: 2 };

export const meta: Route.MetaFunction = (args) =>
  pageTitle(args, (t) => args.loaderData?.detail.fileName ?? t("imports:title"));

export function loader({ request, context, params: { importId } }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const { api } = context.get(adminContext);
    const detail = await api.imports.get({ importId, page: readPage(searchOf(request)) });
    withinEnd(request, detail.rowErrors);
    const isUnderWay = detail.state === "checking" || detail.state === "running";
    return { detail, ...(isUnderWay && refreshing) };
  });
}

export function action({ request, context, params: { importId } }: Route.ActionArgs) {
  const { imports } = context.get(adminContext).api;
  const steps: Record<string, (form: FormValues) => Promise<Response>> = {
    check: async (form) => {
      await imports.check({ importId, mapping: readMapping(form) });
      return redirect(`/import/${importId}`);
    },
    run: async ({ skipBadRows }) => {
      await imports.run({ importId, skipBadRows: skipBadRows === "on" });
      return redirect(`/import/${importId}`);
    },
    discard: async () => {
      await imports.discard({ importId });
      return redirect("/import");
    },
  };
  return answerAction({ request, context }, (form) => {
    const step = steps[form["intent"] ?? ""];
    if (!step) throw new AppError("invalid_input");
    return step(form);
  });
}

export default function ImportDetail({ loaderData: { detail }, actionData }: Route.ComponentProps) {
  const { state } = detail;
  const mayRun = usePermission("imports.run");
  return (
    <>
      <ImportHeading detail={detail} />
      {(state === "checking" || state === "running") && <ImportProgress detail={detail} state={state} />}
      {(state === "checked" || state === "done") && <ImportFigures detail={detail} />}
      {state === "done" && <NextSteps />}
      {mayRun && state === "checked" && detail.addedCount > 0 && (
        <RunForm detail={detail} answer={answerOf(actionData, "run")} />
      )}
      <RowErrors detail={detail} />
      {mayRun && (state === "mapping" || state === "checked" || state === "failed") && (
        <Reading detail={detail} answer={answerOf(actionData, "check")} />
      )}
      {mayRun && state !== "done" && <Discard />}
    </>
  );
}

/** The refusal of one of the page's forms; the others stay as they are. */
function answerOf(answer: Refused | undefined, intent: string): Refused | undefined {
  return answer?.values["intent"] === intent ? answer : undefined;
}

/** The file's first rows and how they are read; folded away once the dry run has shown the result. */
function Reading({ detail, answer }: { detail: ImportDetailOutput; answer: Refused | undefined }) {
  const t = useAdminText();
  const content = (
    <div className="grid grid-cols-1 gap-6">
      <SampleTable detail={detail} />
      <Section title={t("imports:mapping.title")}>
        <MappingForm detail={detail} answer={answer} />
      </Section>
    </div>
  );
  if (detail.state === "mapping") return content;
  return (
    <details open={answer !== undefined}>
      <summary className="w-fit py-1 font-medium text-accent">{t("imports:mapping.change")}</summary>
      <div className="pt-4">{content}</div>
    </details>
  );
}

function NextSteps() {
  const t = useAdminText();
  const maySee = usePermission("insights.read");
  return (
    <p className="flex flex-wrap gap-3">
      {maySee && (
        <ButtonLink variant="primary" to="/insights/concentration">
          {t("imports:result.concentration")}
        </ButtonLink>
      )}
      <ButtonLink to="/customers">{t("imports:result.customers")}</ButtonLink>
      <ButtonLink variant="quiet" to="/import">
        {t("imports:result.another")}
      </ButtonLink>
    </p>
  );
}

function Discard() {
  const t = useAdminText();
  return (
    <Form method="post" className="border-t border-line pt-4">
      <input type="hidden" name="intent" value="discard" />
      <Button variant="danger" size="small">
        {t("imports:discard.button")}
      </Button>
    </Form>
  );
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
