import type { Refused } from "@worth/api";
import type { BetaChoicesOutput, MatchBetaCriteriaOutput, StaffBetaGroupOutput } from "@worth/contracts";
import { Button, Checkbox, FormErrorSummary, Section, TextArea, TextInput } from "@worth/ui";
import { Form } from "react-router";
import type { RuleField } from "../rules/rule-form.tsx";
import { useAdminText } from "../use-admin-text.ts";
import { useRefusal } from "../use-refusal.ts";
import { CriteriaFields } from "./criteria-fields.tsx";
import { groupFieldOf, groupTexts } from "./group-texts.ts";
import { MatchingNotice } from "./matching-notice.tsx";

/** What was typed and shown who fits it, without being saved. */
type Matched = {
  kind: "matching";
  matching: MatchBetaCriteriaOutput;
  values: Record<string, string>;
};

type GroupFormProps = {
  group: StaffBetaGroupOutput | null;
  choices: BetaChoicesOutput;
  answer: Refused | Matched | undefined;
};

/** What a group is, who fits it and what its members agree to; null is a new one. */
export function GroupForm({ group, choices, answer }: GroupFormProps) {
  const t = useAdminText();
  const labels: Record<string, string> = {
    name: t("beta:staff.name"),
    description: t("beta:staff.description"),
    countries: t("rules:field.countries"),
    leastTierId: t("beta:staff.leastTier"),
    capacity: t("beta:staff.capacity"),
    consent: t("beta:staff.consent"),
  };
  const refused = answer?.kind === "refused" ? answer : undefined;
  const entries = Object.entries(refused?.fields ?? {});
  const fields = Object.fromEntries(entries.map(([path, problem]) => [groupFieldOf(path), problem]));
  const { errors, formError, errorOf } = useRefusal(refused && { ...refused, fields }, labels);
  const texts = answer?.values ?? groupTexts(group);
  const field: RuleField = (name) => ({
    name,
    label: labels[name] ?? name,
    error: errorOf(name),
    defaultValue: texts[name] ?? "",
  });
  const isTicked = (name: string): boolean => texts[name] !== undefined;
  return (
    <Section title={t(group === null ? "beta:staff.new" : "beta:staff.edit")}>
      <Form method="post" noValidate className="grid max-w-2xl gap-5">
        <FormErrorSummary errors={errors} formError={formError} />
        {answer?.kind === "matching" && <MatchingNotice matching={answer.matching} />}
        <TextInput {...field("name")} required autoComplete="off" />
        <TextArea {...field("description")} />
        <CriteriaFields {...{ field, isTicked, choices }} />
        <TextInput {...field("capacity")} required inputMode="numeric" />
        <TextArea {...field("consent")} hint={t("beta:staff.consentHint")} markOptional={false} />
        <Checkbox name="isClosed" label={t("beta:staff.isClosed")} defaultChecked={isTicked("isClosed")} />
        <div className="flex flex-wrap gap-3">
          <Button variant="primary" name="intent" value="save">
            {t("beta:staff.save")}
          </Button>
          <Button name="intent" value="match">
            {t("beta:staff.showMatching")}
          </Button>
        </div>
      </Form>
    </Section>
  );
}
