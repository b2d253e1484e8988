import type { Refused } from "@worth/api";
import { Button, controlClasses, Field, FormErrorSummary } from "@worth/ui";
import { Form, useNavigation } from "react-router";
import { useAdminText } from "../use-admin-text.ts";
import { useRefusal } from "../use-refusal.ts";

export type UploadFormProps = { answer: Refused | undefined; megabytes: number };

/** Takes one file. A real multipart form, so it works without scripts. */
export function UploadForm({ answer, megabytes }: UploadFormProps) {
  const t = useAdminText();
  const isUploading = useNavigation().state === "submitting";
  const label = t("imports:file");
  const { errors, formError, errorOf } = useRefusal(answer, { file: label });
  return (
    <Form method="post" encType="multipart/form-data" noValidate className="grid max-w-xl gap-5">
      <FormErrorSummary errors={errors} formError={formError} />
      <Field
        name="file"
        label={label}
        hint={t("imports:fileHint", { megabytes })}
        required
        error={errorOf("file")}
      >
        {(control) => (
          <input
            {...control}
            type="file"
            accept=".csv,.txt,.tsv,text/csv,text/plain"
            className={controlClasses}
          />
        )}
      </Field>
      <div>
        <Button variant="primary" disabled={isUploading}>
          {isUploading ? t("imports:uploading") : t("imports:upload")}
        </Button>
      </div>
    </Form>
  );
}
