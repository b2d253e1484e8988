import { adminContext, answerLoader } from "@worth/api";
import { largestImportBytes, type ImportOutput } from "@worth/contracts";
import {
  DataTable,
  DateText,
  EmptyState,
  Notice,
  PageHeading,
  Pagination,
  Section,
  TextLink,
  useFormat,
  type TableColumn,
} from "@worth/ui";
import { redirect } from "react-router";
import { ImportStateTag } from "../components/import/import-state-tag.tsx";
import { UploadForm } from "../components/import/upload-form.tsx";
import { pageTitle } from "../components/page-title.ts";
import { useAdminText } from "../components/use-admin-text.ts";
import { usePermission } from "../components/use-permission.ts";
import { answerUpload } from "../server/answer-upload.ts";
import { readPage, searchOf } from "../server/read-search.ts";
import { withinEnd } from "../server/within-end.ts";
import type { Route } from "./+types/import";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("imports:title"));

export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const { api } = context.get(adminContext);
    const list = await api.imports.list({ page: readPage(searchOf(request)) });
    return { list: withinEnd(request, list), megabytes: largestImportBytes / 1024 / 1024 };
  });
}

export function action({ request, context }: Route.ActionArgs) {
  const wanted = { field: "file", mostBytes: largestImportBytes, needs: "imports.run" } as const;
  return answerUpload({ request, context }, wanted, async ({ fileName, content }) => {
    const input = { fileName: fileName.slice(-200), content };
    const { importId } = await context.get(adminContext).api.imports.create(input);
    return redirect(`/import/${importId}`);
  });
}

export default function Import({ loaderData: { list, megabytes }, actionData }: Route.ComponentProps) {
  const t = useAdminText();
  const mayRun = usePermission("imports.run");
  const columns = useColumns();
  return (
    <>
      <PageHeading title={t("imports:heading")} sub={t("imports:sub")} />
      {mayRun ? (
        <UploadForm answer={actionData} megabytes={megabytes} />
      ) : (
        <Notice>{t("imports:mayNotRun")}</Notice>
      )}
      <Section title={t("imports:earlier")}>
        <DataTable
          caption={t("imports:caption")}
          columns={columns}
          rows={list.rows}
          rowKey={({ id }) => id}
          empty={<EmptyState title={t("imports:none")}>{t("imports:noneText")}</EmptyState>}
        />
        <Pagination page={list.page} pageSize={list.pageSize} totalCount={list.total} />
      </Section>
    </>
  );
}

function useColumns(): TableColumn<ImportOutput>[] {
  const t = useAdminText();
  const format = useFormat();
  const count = (
    key: string,
    header: string,
    read: (row: ImportOutput) => number,
  ): TableColumn<ImportOutput> => ({
    key,
    header,
    numeric: true,
    cell: (row) => (row.state === "mapping" ? null : format.number(read(row))),
  });
  return [
    {
      key: "file",
      header: t("imports:column.file"),
      rowHeader: true,
      cell: ({ id, fileName }) => <TextLink to={`/import/${id}`}>{fileName}</TextLink>,
    },
    {
      key: "state",
      header: t("imports:column.state"),
      cell: ({ state }) => <ImportStateTag state={state} />,
    },
    count("rows", t("imports:column.rows"), ({ rowCount }) => rowCount),
    count("added", t("imports:column.added"), ({ addedCount }) => addedCount),
    count("known", t("imports:column.known"), ({ knownCount }) => knownCount),
    count("bad", t("imports:column.bad"), ({ badCount }) => badCount),
    {
      key: "since",
      header: t("imports:column.since"),
      width: "nowrap",
      cell: ({ createdAt }) => <DateText at={createdAt} style="time" />,
    },
  ];
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
