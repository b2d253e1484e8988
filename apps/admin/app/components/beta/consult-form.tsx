import type { Refused } from "@worth/api";
import { Button, FormErrorSummary, Section, TextArea, TextInput } from "@worth/ui";
import { Form } from "react-router";
import { useAdminText } from "../use-admin-text.ts";
import { useRefusal } from "../use-refusal.ts";

/** A new question to a group, with the answers to choose among. */
export function ConsultForm({ answer }: { answer: Refused | undefined }) {
  const t = useAdminText();
  const labels = {
    question: t("beta:staff.question"),
    body: t("beta:staff.draft"),
    closesAt: t("beta:staff.closesOn"),
    options: t("beta:staff.options"),
  };
  const { errors, formError, errorOf, valueOf } = useRefusal(answer, labels);
  const field = (name: keyof typeof labels) => ({
    name,
    id: `consult-${name}`,
    label: labels[name],
    error: errorOf(name),
    defaultValue: valueOf(name, ""),
  });
  return (
    <Section title={t("beta:staff.consultNew")}>
      <Form method="post" noValidate className="grid max-w-2xl gap-5">
        <FormErrorSummary errors={errors} formError={formError} />
        <TextInput {...field("question")} required autoComplete="off" />
        <TextArea {...field("body")} />
        <TextInput {...field("closesAt")} type="date" required />
        <TextArea {...field("options")} markOptional={false} />
        <div>
          <Button variant="primary" name="intent" value="consult">
            {t("beta:staff.ask")}
          </Button>
        </div>
      </Form>
    </Section>
  );
}
