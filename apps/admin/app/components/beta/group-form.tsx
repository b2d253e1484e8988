import type { Refused } from "@worth/api";
import type { StaffBetaGroupOutput } from "@worth/contracts";
import { Button, Checkbox, FormErrorSummary, Section, TextArea, TextInput } from "@worth/ui";
import { Form } from "react-router";
import { useAdminText } from "../use-admin-text.ts";
import { useRefusal } from "../use-refusal.ts";

/** What a group is, who fits it and what its members agree to; null is a new one. */
export function GroupForm({
  group,
  answer,
}: {
  group: StaffBetaGroupOutput | null;
  answer: Refused | undefined;
}) {
  const t = useAdminText();
  const labels = {
    name: t("beta:staff.name"),
    description: t("beta:staff.description"),
    criteria: t("beta:staff.countries"),
    capacity: t("beta:staff.capacity"),
    consent: t("beta:staff.consent"),
  };
  const { errors, formError, errorOf, valueOf } = useRefusal(answer, labels);
  const field = (name: keyof typeof labels, now: string) => ({
    name,
    label: labels[name],
    error: errorOf(name),
    defaultValue: valueOf(name, now),
  });
  return (
    <Section title={t(group === null ? "beta:staff.new" : "beta:staff.edit")}>
      <Form method="post" noValidate className="grid max-w-2xl gap-5">
        <FormErrorSummary errors={errors} formError={formError} />
        <TextInput {...field("name", group?.name ?? "")} required autoComplete="off" />
        <TextArea {...field("description", group?.description ?? "")} />
        <TextInput
          {...field("criteria", group?.criteria.countries?.join(", ") ?? "")}
          hint={t("beta:staff.countriesHint")}
        />
        <TextInput {...field("capacity", String(group?.capacity ?? 20))} required inputMode="numeric" />
        <TextArea
          {...field("consent", group?.consent.body ?? "")}
          hint={t("beta:staff.consentHint")}
          markOptional={false}
        />
        <Checkbox
          name="isClosed"
          label={t("beta:staff.isClosed")}
          defaultChecked={answer ? valueOf("isClosed") !== undefined : (group?.isClosed ?? false)}
        />
        <div>
          <Button variant="primary" name="intent" value="save">
            {t("beta:staff.save")}
          </Button>
        </div>
      </Form>
    </Section>
  );
}
