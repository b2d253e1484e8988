import type { Refused } from "@worth/api";
import { Button, Field, FormErrorSummary, TextInput, controlClasses } from "@worth/ui";
import { Form } from "react-router";
import { usePortalText } from "../use-portal-text.ts";
import { useRefusal } from "../use-refusal.ts";

/** Where a member shows a review they wrote on another site. The link comes before the file, so that it arrives first. */
export function ProofForm({ answer }: { answer: Refused | undefined }) {
  const t = usePortalText();
  const { errors, formError, errorOf, valueOf } = useRefusal(answer, {
    link: { label: t("asking:elsewhere.link"), fix: t("asking:elsewhere.linkFix") },
    picture: { label: t("asking:elsewhere.picture") },
  });
  return (
    <Form
      method="post"
      encType="multipart/form-data"
      reloadDocument
      noValidate
      className="grid max-w-xl gap-5"
    >
      <FormErrorSummary errors={errors} formError={formError} />
      <TextInput
        name="link"
        label={t("asking:elsewhere.link")}
        hint={t("asking:elsewhere.linkHint")}
        inputMode="url"
        error={errorOf("link")}
        defaultValue={valueOf("link")}
      />
      <Field
        name="picture"
        label={t("asking:elsewhere.picture")}
        hint={t("asking:elsewhere.pictureHint")}
        error={errorOf("picture")}
      >
        {(control) => <input {...control} type="file" accept="image/*" className={controlClasses} />}
      </Field>
      <div>
        <Button variant="primary">{t("asking:elsewhere.send")}</Button>
      </div>
    </Form>
  );
}
