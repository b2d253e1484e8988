import type { Refused } from "@worth/api";
import type { OwnActsOutput } from "@worth/contracts";
import {
  Button,
  Field,
  FormErrorSummary,
  Section,
  Select,
  TextArea,
  TextInput,
  controlClasses,
} from "@worth/ui";
import { Form } from "react-router";
import { usePortalText } from "../use-portal-text.ts";
import { useRefusal } from "../use-refusal.ts";

type ActFormProps = { types: OwnActsOutput["types"]; today: string; answer: Refused | undefined };

/** Where a member tells of an act of a kind that staff defined. Texts come before the file, so that they arrive first. */
export function ActForm({ types, today, answer }: ActFormProps) {
  const t = usePortalText();
  const { errors, formError, errorOf, valueOf } = useRefusal(answer, {
    typeId: { label: t("acts:own.type") },
    doneOn: { label: t("acts:own.doneOn"), fix: t("acts:own.doneOnFix") },
    note: { label: t("acts:own.note") },
    proofUrl: { label: t("acts:own.proofUrl"), fix: t("acts:own.proofUrlFix") },
    picture: { label: t("acts:own.picture") },
  });
  const wired = (name: string, fallback?: string) => ({
    name,
    error: errorOf(name),
    defaultValue: valueOf(name, fallback),
  });
  return (
    <Section title={t("acts:own.log")}>
      <Form
        method="post"
        encType="multipart/form-data"
        reloadDocument
        noValidate
        className="grid max-w-xl gap-5"
      >
        <FormErrorSummary errors={errors} formError={formError} />
        <Select
          {...wired("typeId")}
          label={t("acts:own.type")}
          choices={types.map(({ id, name, proof }) => ({
            value: id,
            label: t(`acts:own.proof.${proof}`, { name }),
          }))}
          required
        />
        <TextInput
          {...wired("doneOn", today)}
          type="date"
          max={today}
          label={t("acts:own.doneOn")}
          required
        />
        <TextArea {...wired("note")} label={t("acts:own.note")} maxLength={2_000} />
        <TextInput {...wired("proofUrl")} label={t("acts:own.proofUrl")} inputMode="url" />
        <Field
          name="picture"
          label={t("acts:own.picture")}
          hint={t("acts:own.pictureHint")}
          error={errorOf("picture")}
        >
          {(control) => <input {...control} type="file" accept="image/*" className={controlClasses} />}
        </Field>
        <div>
          <Button variant="primary">{t("acts:own.submit")}</Button>
        </div>
      </Form>
    </Section>
  );
}
