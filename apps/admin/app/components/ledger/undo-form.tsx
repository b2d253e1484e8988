import type { Refused } from "@worth/api";
import { Button, ButtonLink, changeSearch, FormErrorSummary, Section, TextArea } from "@worth/ui";
import { Form, useLocation } from "react-router";
import { useAdminText } from "../use-admin-text.ts";
import { useRefusal } from "../use-refusal.ts";

type UndoFormProps = { transactionId: string; answer: Refused | undefined };

/** Takes one adjustment back, with a reason of its own. */
export function UndoForm({ transactionId, answer }: UndoFormProps) {
  const t = useAdminText();
  const { pathname, search } = useLocation();
  const label = t("ledger:staff.adjust.reason");
  const { errors, formError, errorOf, valueOf } = useRefusal(answer, { reason: label });
  return (
    <Section title={t("ledger:staff.adjust.undoTitle")} sub={t("ledger:staff.adjust.undoSub")}>
      <Form method="post" noValidate className="grid max-w-xl gap-4">
        <FormErrorSummary errors={errors} formError={formError} />
        <input type="hidden" name="intent" value="reverse" />
        <input type="hidden" name="transactionId" value={transactionId} />
        <TextArea
          name="reason"
          label={label}
          hint={t("ledger:staff.adjust.reasonHint")}
          maxLength={200}
          required
          defaultValue={valueOf("reason")}
          error={errorOf("reason")}
        />
        <div className="flex flex-wrap gap-3">
          <Button variant="primary">{t("ledger:staff.adjust.undoSubmit")}</Button>
          <ButtonLink to={`${pathname}${changeSearch(search, { undo: undefined })}`}>
            {t("ledger:staff.adjust.undoCancel")}
          </ButtonLink>
        </div>
      </Form>
    </Section>
  );
}
