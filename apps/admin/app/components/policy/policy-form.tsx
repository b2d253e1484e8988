import {
  policyFields,
  policyGroups,
  policyNumberAt,
  type PolicyBody,
  type PolicyField,
  type PolicyGroup,
} from "@worth/contracts";
import { Button, FormErrorSummary, Section, TextInput } from "@worth/ui";
import { Form } from "react-router";
import { useAdminText } from "../use-admin-text.ts";
import { useRefusal } from "../use-refusal.ts";
import type { PolicyAnswer } from "./policy-answer.ts";
import { policyFieldText } from "./policy-number.ts";
import { usePolicyWords } from "./use-policy-words.ts";

export type PolicyFormProps = {
  /** The version the draft is made from. */
  version: number;
  body: PolicyBody;
  currency: string;
  answer: PolicyAnswer | undefined;
};

const groups = Object.keys(policyGroups) as PolicyGroup[];

/** A draft of the next version: previewed as often as somebody likes, then saved. */
export function PolicyForm({ version, body, currency, answer }: PolicyFormProps) {
  const t = useAdminText();
  const words = usePolicyWords(currency);
  const labels = Object.fromEntries(policyFields.map((field) => [field, words.nameOf(field)]));
  const refused = answer?.kind === "refused" ? answer : undefined;
  const { errors, formError, errorOf } = useRefusal(refused, labels);
  const typed = answer?.kind === "changed_meanwhile" ? {} : (answer?.values ?? {});
  const input = (field: PolicyField) => (
    <TextInput
      key={field}
      name={field}
      label={words.nameOf(field)}
      hint={`${words.doesOf(field)} ${words.rangeOf(field)}`}
      required
      inputMode="decimal"
      autoComplete="off"
      error={errorOf(field)}
      defaultValue={typed[field] ?? policyFieldText(policyNumberAt(body, field), field, currency)}
    />
  );
  return (
    <Section title={t("settingsValues:policy.form.title")} sub={t("settingsValues:policy.form.sub")}>
      {/* The answer stands above this long form, and is what to look at first. */}
      <Form method="post" action="/settings/policy#draft" noValidate className="grid gap-8">
        <FormErrorSummary errors={errors} formError={formError} />
        <input type="hidden" name="baseVersion" value={version} />
        {groups.map((group) => (
          <fieldset key={group} className="grid min-w-0 gap-4 border-t border-line pt-4">
            <legend className="float-start w-full font-serif text-xl">
              {t(`settingsValues:policy.groups.${group}.title`)}
            </legend>
            <p className="clear-both -mt-2 text-sm text-muted">
              {t(`settingsValues:policy.groups.${group}.sub`)}
            </p>
            <div className="grid items-end gap-5 sm:grid-cols-2 xl:grid-cols-3">
              {policyGroups[group].map(input)}
            </div>
          </fieldset>
        ))}
        <div className="flex flex-wrap gap-3">
          <Button name="intent" value="preview">
            {t("settingsValues:policy.form.preview")}
          </Button>
          <Button variant="primary" name="intent" value="save">
            {t("settingsValues:policy.form.save", { version: version + 1 })}
          </Button>
        </div>
      </Form>
    </Section>
  );
}
