import { adminContext } from "@worth/api";
import { largestMentionsBytes, mentionKinds, voiceChannels } from "@worth/contracts";
import {
  Button,
  Checkbox,
  Field,
  FormErrorSummary,
  Notice,
  PageHeading,
  TextLink,
  controlClasses,
  useFormat,
} from "@worth/ui";
import { Form } from "react-router";
import { ImportProblems } from "../components/mentions/import-problems.tsx";
import { pageTitle } from "../components/page-title.ts";
import { useAdminText } from "../components/use-admin-text.ts";
import { useRefusal } from "../components/use-refusal.ts";
import { answerUpload } from "../server/answer-upload.ts";
import type { Route } from "./+types/mentions-import";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("mentions:staff.import.title"));

export function action({ request, context }: Route.ActionArgs) {
  const wanted = { field: "file", mostBytes: largestMentionsBytes, needs: "imports.run" } as const;
  return answerUpload({ request, context }, wanted, async ({ content, isTicked }) => {
    const { mentions } = context.get(adminContext).api;
    const outcome = await mentions.bringIn({ content, skipBadRows: isTicked("skipBadRows") });
    return { kind: "read" as const, ...outcome };
  });
}

export default function ImportMentions({ actionData }: Route.ComponentProps) {
  const t = useAdminText();
  const { number } = useFormat();
  const label = t("mentions:staff.import.file");
  const refused = actionData?.kind === "refused" ? actionData : undefined;
  const outcome = actionData?.kind === "read" ? actionData : undefined;
  const { errors, formError, errorOf } = useRefusal(refused, { file: label });
  const kinds = mentionKinds.join(", ");
  const channels = voiceChannels.join(", ");
  return (
    <>
      {outcome && outcome.addedCount > 0 && (
        <Notice tone="success">
          {t("mentions:staff.import.done", { count: outcome.addedCount, total: number(outcome.addedCount) })}
        </Notice>
      )}
      {outcome?.addedCount === 0 && <Notice tone="warn">{t("mentions:staff.import.none")}</Notice>}
      <PageHeading
        above={<TextLink to="/mentions">{t("mentions:staff.back")}</TextLink>}
        title={t("mentions:staff.import.title")}
        sub={t("mentions:staff.import.sub")}
      />
      <ul className="grid max-w-prose gap-1 text-sm text-muted [overflow-wrap:anywhere]">
        <li>{t("mentions:staff.import.kinds", { names: kinds })}</li>
        <li>{t("mentions:staff.import.channels", { names: channels })}</li>
        <li>{t("mentions:staff.import.dates")}</li>
      </ul>
      <Form method="post" encType="multipart/form-data" noValidate className="grid max-w-xl gap-5">
        <FormErrorSummary errors={errors} formError={formError} />
        <Field
          name="file"
          label={label}
          hint={t("mentions:staff.import.fileHint")}
          required
          error={errorOf("file")}
        >
          {(control) => (
            <input {...control} type="file" accept=".csv,.txt,.tsv,text/csv" className={controlClasses} />
          )}
        </Field>
        <Checkbox name="skipBadRows" label={t("mentions:staff.import.skip")} />
        <div>
          <Button variant="primary">{t("mentions:staff.import.submit")}</Button>
        </div>
      </Form>
      {outcome && outcome.problems.length > 0 && <ImportProblems problems={outcome.problems} />}
    </>
  );
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
