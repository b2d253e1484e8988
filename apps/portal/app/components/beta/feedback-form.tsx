import type { Refused } from "@worth/api";
import type { BetaTestOutput } from "@worth/contracts";
import { Button, Checkbox, Field, FormErrorSummary, Section, TextArea, controlClasses } from "@worth/ui";
import { Form } from "react-router";
import { usePortalText } from "../use-portal-text.ts";
import { useRefusal } from "../use-refusal.ts";
import { QuestionField } from "./question-field.tsx";

/** Where feedback on a test is written; what was typed stays, also when the test closed in the meantime. */
export function FeedbackForm({ test, answer }: { test: BetaTestOutput; answer: Refused | undefined }) {
  const t = usePortalText();
  const { tasks, questions, feedback, phase } = test;
  const { errors, formError, errorOf, valueOf } = useRefusal(answer, {
    body: { label: t("beta:test.body") },
    screenshots: { label: t("beta:test.screenshots") },
  });
  const pictures = feedback?.pictures ?? [];
  return (
    <Form
      method="post"
      encType="multipart/form-data"
      reloadDocument
      className="grid max-w-xl gap-5 wrap-anywhere"
    >
      <FormErrorSummary errors={errors} formError={formError} />
      {tasks.length > 0 && (
        <Section title={t("beta:test.tasks")} sub={t("beta:test.taskHint")}>
          {tasks.map(({ id, title }) => (
            <Checkbox
              key={id}
              name={`task-${id}`}
              label={title}
              defaultChecked={
                answer ? valueOf(`task-${id}`) !== undefined : (feedback?.taskIds.includes(id) ?? false)
              }
            />
          ))}
        </Section>
      )}
      {questions.length > 0 && (
        <Section title={t("beta:test.questions")}>
          {questions.map((question) => (
            <QuestionField
              key={question.id}
              question={question}
              kept={feedback?.answers.find(({ questionId }) => questionId === question.id)}
              valueOf={valueOf}
            />
          ))}
        </Section>
      )}
      <TextArea
        name="body"
        label={t("beta:test.body")}
        rows={6}
        error={errorOf("body")}
        defaultValue={valueOf("body", feedback?.body)}
      />
      <ul className="flex flex-wrap gap-4">
        {pictures.map(({ id, width, height }, index) => (
          <li key={id} className="grid justify-items-start gap-1">
            <img
              src={`/beta/pictures/${id}`}
              alt={t("beta:test.screenshot", { number: index + 1 })}
              {...{ width, height }}
              className="h-32 w-auto max-w-full rounded-md object-contain"
            />
            {phase === "open" && (
              <Button size="small" name="pictureId" value={id}>
                {t("beta:test.remove", { number: index + 1 })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Field
        name="screenshots"
        label={t("beta:test.screenshots")}
        hint={t("beta:test.screenshotsHint")}
        error={errorOf("screenshots")}
      >
        {(control) => (
          <input
            {...control}
            // What was sent is not sent again with the next press.
            key={pictures.length}
            type="file"
            multiple
            accept="image/*"
            className={controlClasses}
          />
        )}
      </Field>
      {phase === "open" && (
        <div className="flex flex-wrap gap-3">
          <Button variant="primary" name="intent" value="send">
            {t("beta:test.send")}
          </Button>
          <Button name="intent" value="save">
            {t("beta:test.save")}
          </Button>
        </div>
      )}
    </Form>
  );
}
