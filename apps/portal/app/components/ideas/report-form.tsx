import { postRefusals, type PostKind, type TalkKind } from "@worth/contracts";
import { Button, Select } from "@worth/ui";
import { Form } from "react-router";
import { usePortalText } from "../use-portal-text.ts";

/** A member says that a post does not belong here, once. */
export function ReportForm({
  kind,
  postId,
  isReported,
}: {
  kind: PostKind | TalkKind;
  postId: string;
  isReported: boolean;
}) {
  const t = usePortalText();
  if (isReported) return <p className="text-sm text-muted">{t("ideas:idea.reported")}</p>;
  return (
    <details className="text-sm">
      <summary className="min-h-[24px] cursor-pointer text-muted">{t("ideas:idea.report")}</summary>
      <Form method="post" preventScrollReset className="mt-2 grid justify-items-start gap-2">
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="postId" value={postId} />
        <Select
          name="reason"
          id={`${postId}-reason`}
          label={t("ideas:idea.reportReason")}
          required
          choices={postRefusals.map((value) => ({ value, label: t(`ideas:refusal.${value}`) }))}
        />
        <Button size="small" name="intent" value="report">
          {t("ideas:idea.sendReport")}
        </Button>
      </Form>
    </details>
  );
}
