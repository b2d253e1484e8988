import type { ImportOutput } from "@worth/contracts";
import { Breadcrumb, PageHeading, useFormat } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";
import { ImportStateTag } from "./import-state-tag.tsx";

/** Where the import stands, as a finding. */
export function ImportHeading({ detail }: { detail: ImportOutput }) {
  const t = useAdminText();
  const { title, sub } = useWords(detail);
  return (
    <PageHeading
      above={
        <Breadcrumb
          label={t("imports:path")}
          links={[{ href: "/import", label: t("imports:title") }]}
          current={detail.fileName}
        />
      }
      title={title}
      sub={sub}
      actions={<ImportStateTag state={detail.state} />}
    />
  );
}

function useWords({ state, fileName: file, addedCount, badCount }: ImportOutput): {
  title: string;
  sub: string;
} {
  const t = useAdminText();
  const format = useFormat();
  const total = format.number(addedCount);
  switch (state) {
    case "mapping":
      return { title: t("imports:detail.mapping", { file }), sub: t("imports:detail.mappingSub") };
    case "checking":
    case "running":
      return { title: t(`imports:detail.${state}`, { file }), sub: t("imports:detail.mayLeave") };
    case "failed":
      return { title: t("imports:detail.failed", { file }), sub: t("imports:detail.failedSub") };
    case "done": {
      const sub = t("imports:detail.doneSub", { file });
      if (addedCount === 0) return { title: t("imports:detail.doneNone"), sub };
      return { title: t("imports:detail.done", { count: addedCount, total }), sub };
    }
    case "checked": {
      const sub = t("imports:detail.checkedSub", { file });
      const bad = format.number(badCount);
      if (badCount > 0) return { title: t("imports:detail.bad", { count: badCount, bad }), sub };
      if (addedCount === 0) return { title: t("imports:detail.known", { file }), sub };
      return { title: t("imports:detail.ready", { count: addedCount, total }), sub };
    }
  }
}
