import type { Refused } from "@worth/api";
import { Button, FormErrorSummary, Section, TextArea } from "@worth/ui";
import { Form } from "react-router";
import { useAdminText } from "../use-admin-text.ts";
import { useRefusal } from "../use-refusal.ts";

/** Ends a hold before its date, with a reason that stays in the history. */
export function ReleaseHoldForm({ answer }: { answer: Refused | undefined }) {
  const t = useAdminText();
  const label = t("staffReferrals:release.note");
  const { errors, formError, errorOf, valueOf } = useRefusal(answer, { note: label });
  return (
    <Section title={t("staffReferrals:release.title")} sub={t("staffReferrals:release.sub")}>
      <Form method="post" noValidate className="grid max-w-xl gap-4">
        <FormErrorSummary errors={errors} formError={formError} />
        <TextArea
          name="note"
          label={label}
          hint={t("staffReferrals:release.hint")}
          required
          error={errorOf("note")}
          defaultValue={valueOf("note")}
        />
        <div>
          <Button variant="primary">{t("staffReferrals:release.button")}</Button>
        </div>
      </Form>
    </Section>
  );
}
