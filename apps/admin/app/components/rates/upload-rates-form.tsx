import type { UploadRatesOutput } from "@worth/contracts";
import {
  Button,
  Checkbox,
  controlClasses,
  Field,
  FormErrorSummary,
  Notice,
  Section,
  useFormat,
} from "@worth/ui";
import { Form, useNavigation } from "react-router";
import { useAdminText } from "../use-admin-text.ts";
import { useRefusal } from "../use-refusal.ts";
import type { RatesAnswer } from "./rates-answer.ts";
import { DoubtTable } from "./doubt-table.tsx";
import { ProblemTable } from "./problem-table.tsx";

type OpenUpload = Extract<UploadRatesOutput, { kind: "open" }>;

/**
 * A file of rates. While something in it stands open its text is on the page, to be mended there: a browser does not
 * keep a chosen file.
 */
export function UploadRatesForm({ answer }: { answer: RatesAnswer | undefined }) {
  const t = useAdminText();
  const isUploading = useNavigation().state === "submitting";
  const open = answer?.kind === "upload" ? answer.answer : undefined;
  const refused = answer?.kind === "refused" ? answer : undefined;
  const label = t("settingsValues:rates.upload.file");
  const { errors, formError, errorOf, valueOf } = useRefusal(refused, { file: label });
  const typed = valueOf("lines", "");
  return (
    <Section title={t("settingsValues:rates.upload.title")}>
      <Form
        method="post"
        action="/settings/rates#given"
        encType="multipart/form-data"
        noValidate
        className="grid grid-cols-1 gap-5"
        key={open ? "open" : "new"}
      >
        <FormErrorSummary errors={errors} formError={formError} />
        {open ? (
          <OpenPoints open={open} />
        ) : (
          <Field
            name="file"
            label={label}
            hint={t("settingsValues:rates.upload.hint")}
            markOptional={false}
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
        )}
        {open ? (
          <Lines
            label={t("settingsValues:rates.upload.lines")}
            hint={t("settingsValues:rates.upload.linesHint")}
            text={open.text}
          />
        ) : (
          <details open={typed !== ""}>
            <summary className="w-fit py-1 font-medium text-accent">
              {t("settingsValues:rates.upload.type")}
            </summary>
            <div className="pt-3">
              <Lines
                label={t("settingsValues:rates.upload.typed")}
                hint={t("settingsValues:rates.upload.typedHint")}
                text={typed ?? ""}
              />
            </div>
          </details>
        )}
        <div>
          <Button variant={open ? "primary" : "secondary"} disabled={isUploading}>
            {t(open ? "settingsValues:rates.upload.again" : "settingsValues:rates.upload.button")}
          </Button>
        </div>
      </Form>
    </Section>
  );
}

function Lines({ label, hint, text }: { label: string; hint: string; text: string }) {
  return (
    <Field name="lines" label={label} hint={hint} markOptional={false}>
      {(control) => (
        <textarea
          {...control}
          rows={8}
          defaultValue={text}
          spellCheck={false}
          className={`${controlClasses} font-mono text-sm`}
        />
      )}
    </Field>
  );
}

/** What keeps the file from being saved, and what a person may say to it. */
function OpenPoints({ open }: { open: OpenUpload }) {
  const t = useAdminText();
  const format = useFormat();
  const { newCount, badCount, doubtCount, confirmKey } = open;
  const points = (["bad", "doubtful", "ready"] as const)
    .map((name) => ({ name, count: { bad: badCount, doubtful: doubtCount, ready: newCount }[name] }))
    .filter(({ count }) => count > 0);
  const counted = (count: number) => ({ count, total: format.number(count) });
  return (
    <>
      <Notice tone="bad" title={t("settingsValues:rates.upload.open")}>
        {points.length === 0
          ? t("settingsValues:rates.upload.empty")
          : points
              .map(({ name, count }) => t(`settingsValues:rates.upload.${name}`, counted(count)))
              .join(" ")}
      </Notice>
      {badCount > 0 && <ProblemTable problems={open.problems} />}
      {badCount > 0 && newCount > 0 && (
        <Checkbox name="skipBadRows" label={t("settingsValues:rates.upload.skip", counted(badCount))} />
      )}
      {doubtCount > 0 && (
        <>
          <DoubtTable doubts={open.doubts} doubtCount={doubtCount} />
          <Checkbox
            // Other doubts begin with an empty box.
            key={confirmKey}
            name="confirmed"
            value={confirmKey}
            label={t("settingsValues:rates.upload.confirm", counted(doubtCount))}
          />
        </>
      )}
    </>
  );
}
