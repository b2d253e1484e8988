import type { Refused } from "@worth/api";
import { apiScopes, scopeTexts } from "@worth/contracts";
import { Button, Checkbox, FormErrorSummary, Section, TextInput } from "@worth/ui";
import { Form } from "react-router";
import { useAdminText } from "../use-admin-text.ts";
import { useRefusal } from "../use-refusal.ts";

/** Makes a key: which machine it is for, and what that may do. */
export function KeyForm({ answer }: { answer: Refused | undefined }) {
  const t = useAdminText();
  const labels = { name: t("api:keys.name"), scopes: t("api:keys.scopes") };
  const { errors, formError, errorOf, valueOf } = useRefusal(answer, labels);
  const [first] = apiScopes;
  return (
    <Section title={t("api:keys.create")}>
      <Form method="post" noValidate className="grid max-w-xl gap-5">
        <FormErrorSummary errors={errors} formError={formError} />
        <TextInput
          name="name"
          label={labels.name}
          hint={t("api:keys.nameHint")}
          required
          autoComplete="off"
          error={errorOf("name")}
          defaultValue={valueOf("name")}
        />
        <fieldset id="scopes" className="grid gap-3">
          <legend className="mb-2 font-medium">{labels.scopes}</legend>
          {apiScopes.map((scope) => (
            <Checkbox
              key={scope}
              name={scope}
              label={scope}
              hint={t(`api:scopes.${scopeTexts[scope]}`)}
              error={scope === first ? errorOf("scopes") : undefined}
              defaultChecked={valueOf(scope) !== undefined}
            />
          ))}
        </fieldset>
        <div>
          <Button variant="primary" name="intent" value="create">
            {t("api:keys.button")}
          </Button>
        </div>
      </Form>
    </Section>
  );
}
