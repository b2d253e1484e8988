import type { Refused } from "@worth/api";
import { Button, FormErrorSummary, Section, TextArea, TextLink } from "@worth/ui";
import { Form } from "react-router";
import { useAdminText } from "../use-admin-text.ts";
import { useRefusal } from "../use-refusal.ts";

type CallOffFormProps = {
  perkId: string;
  redemptionId: string;
  /** Who chose it; nobody when it was long ago. */
  name: string | undefined;
  answer: Refused | undefined;
};

/** Gives a member back what a redemption cost, with a note of why. */
export function CallOffForm({ perkId, redemptionId, name, answer }: CallOffFormProps) {
  const t = useAdminText();
  const note = t("perks:staff.note");
  const { errors, formError, errorOf, valueOf } = useRefusal(answer, { note });
  return (
    <Section title={name === undefined ? t("perks:staff.callOff") : t("perks:staff.callOffTitle", { name })}>
      <Form method="post" noValidate className="grid max-w-xl gap-4">
        <FormErrorSummary errors={errors} formError={formError} />
        <input type="hidden" name="intent" value="call-off" />
        <input type="hidden" name="redemptionId" value={redemptionId} />
        <TextArea
          name="note"
          label={note}
          hint={t("perks:staff.noteHint")}
          required
          error={errorOf("note")}
          defaultValue={valueOf("note")}
        />
        <div className="flex flex-wrap items-center gap-4">
          <Button variant="primary">{t("perks:staff.callOff")}</Button>
          <TextLink to={`/rewards/perks/${perkId}`}>{t("perks:staff.leave")}</TextLink>
        </div>
      </Form>
    </Section>
  );
}
