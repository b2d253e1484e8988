import type { Refused } from "@worth/api";
import { betaTestKinds } from "@worth/contracts";
import { Button, FormErrorSummary, Section, Select, TextArea, TextInput } from "@worth/ui";
import { Form } from "react-router";
import { useAdminText } from "../use-admin-text.ts";
import { useRefusal } from "../use-refusal.ts";

/** A new test: what to know and do, and what is asked, each on a line of its own. */
export function TestForm({ answer }: { answer: Refused | undefined }) {
  const t = useAdminText();
  const labels = {
    name: t("beta:staff.name"),
    about: t("beta:staff.about"),
    opensAt: t("beta:staff.opensOn"),
    closesAt: t("beta:staff.closesOn"),
    tasks: t("beta:staff.tasks"),
    ratings: t("beta:staff.ratings"),
    choices: t("beta:staff.choices"),
    texts: t("beta:staff.texts"),
  };
  const { errors, formError, errorOf, valueOf } = useRefusal(answer, labels);
  const field = (name: keyof typeof labels) => ({
    name,
    id: `test-${name}`,
    label: labels[name],
    error: errorOf(name),
    defaultValue: valueOf(name, ""),
  });
  return (
    <Section title={t("beta:staff.testNew")}>
      <Form method="post" noValidate className="grid max-w-2xl gap-5">
        <FormErrorSummary errors={errors} formError={formError} />
        <TextInput {...field("name")} required autoComplete="off" />
        <TextArea {...field("about")} markOptional={false} />
        <Select
          name="kind"
          label={t("beta:staff.kind")}
          required
          choices={betaTestKinds.map((value) => ({ value, label: t(`beta:staff.kinds.${value}`) }))}
          defaultValue={valueOf("kind", "build")}
        />
        <TextInput {...field("opensAt")} type="date" required />
        <TextInput {...field("closesAt")} type="date" required />
        <TextArea {...field("tasks")} />
        <TextArea {...field("ratings")} />
        <TextArea {...field("choices")} hint={t("beta:staff.choicesHint")} />
        <TextArea {...field("texts")} />
        <div>
          <Button variant="primary" name="intent" value="test">
            {t("beta:staff.create")}
          </Button>
        </div>
      </Form>
    </Section>
  );
}
