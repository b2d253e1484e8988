import type { Refused } from "@worth/api";
import type { MergePreviewOutput } from "@worth/contracts";
import { Button, ButtonLink, FormErrorSummary, Notice, TextArea, TextLink } from "@worth/ui";
import { Form } from "react-router";
import { useAdminText } from "../use-admin-text.ts";
import { useRefusal } from "../use-refusal.ts";
import { MergeFollows } from "./merge-follows.tsx";
import { MergeSides } from "./merge-sides.tsx";

type MergeComparisonProps = { preview: MergePreviewOutput; answer: Refused | undefined };

/** Both records, what will follow, and the word of staff that they are one person. */
export function MergeComparison({ preview, answer }: MergeComparisonProps) {
  const t = useAdminText();
  const note = t("customers:merge.note");
  const { errors, formError, errorOf, valueOf } = useRefusal(answer, { note });
  const { into, from, refusal } = preview;
  return (
    <>
      <MergeSides preview={preview} />
      <p className="flex flex-wrap gap-x-5 gap-y-2">
        {refusal !== "merge_same_person" && (
          <TextLink to={`/customers/${from.id}/merge?with=${into.id}`}>{t("customers:merge.swap")}</TextLink>
        )}
        <TextLink to={`/customers/${into.id}/merge`}>{t("customers:merge.other")}</TextLink>
      </p>
      {refusal ? (
        <Notice tone="warn" title={t(`errors:code.${refusal}.title`)}>
          {t(`errors:code.${refusal}.message`)}
        </Notice>
      ) : (
        <>
          <MergeFollows preview={preview} />
          <Form method="post" noValidate className="grid max-w-xl gap-5">
            <FormErrorSummary errors={errors} formError={formError} />
            <input type="hidden" name="fromId" value={from.id} />
            <TextArea
              name="note"
              label={note}
              hint={t("customers:merge.noteHint")}
              required
              defaultValue={valueOf("note")}
              error={errorOf("note")}
            />
            <div className="flex flex-wrap gap-3">
              <Button variant="primary">{t("customers:merge.confirm")}</Button>
              <ButtonLink to={`/customers/${into.id}`} variant="quiet">
                {t("customers:merge.cancel")}
              </ButtonLink>
            </div>
          </Form>
        </>
      )}
    </>
  );
}
