import type { Refused } from "@worth/api";
import type { ImportDetailOutput } from "@worth/contracts";
import { Button, Checkbox, FormErrorSummary, Section, useFormat } from "@worth/ui";
import { Form } from "react-router";
import { useAdminText } from "../use-admin-text.ts";
import { useRefusal } from "../use-refusal.ts";

export type RunFormProps = { detail: ImportDetailOutput; answer: Refused | undefined };

/** Imports what was checked: all of it, or what can be read when that was chosen. */
export function RunForm({ detail: { addedCount, badCount }, answer }: RunFormProps) {
  const t = useAdminText();
  const format = useFormat();
  const label = t("imports:run.skip", { count: badCount, total: format.number(badCount) });
  const { errors, formError, errorOf } = useRefusal(answer, { skipBadRows: label });
  return (
    <Section title={t("imports:run.title")}>
      <Form method="post" className="grid max-w-xl gap-5">
        <FormErrorSummary errors={errors} formError={formError} />
        <input type="hidden" name="intent" value="run" />
        {badCount > 0 && (
          <Checkbox
            name="skipBadRows"
            label={label}
            hint={t("imports:run.skipHint")}
            error={errorOf("skipBadRows")}
          />
        )}
        <div>
          <Button variant="primary">
            {t("imports:run.button", { count: addedCount, total: format.number(addedCount) })}
          </Button>
        </div>
      </Form>
    </Section>
  );
}
