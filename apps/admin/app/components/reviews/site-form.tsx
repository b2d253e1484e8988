import type { Refused } from "@worth/api";
import type { ReviewDestinationOutput } from "@worth/contracts";
import { Button, Checkbox, FormErrorSummary, TextInput } from "@worth/ui";
import { Form } from "react-router";
import { useAdminText } from "../use-admin-text.ts";
import { useRefusal } from "../use-refusal.ts";

type SiteFormProps = {
  /** Null for a new one. */
  site: ReviewDestinationOutput | null;
  answer: Refused | undefined;
};

/** Another site where reviews are welcome, and what its rules allow. */
export function SiteForm({ site, answer }: SiteFormProps) {
  const t = useAdminText();
  const labels = { name: t("asking:sites.name"), url: t("asking:sites.url") };
  const { errors, formError, errorOf, valueOf } = useRefusal(answer, labels);
  const id = site?.id ?? "new";
  // The fields of each form have ids of their own, since there are many forms.
  const errorsById = Object.fromEntries(
    Object.entries(errors).map(([name, message]) => [`${name}-${id}`, message]),
  );
  const text = (name: keyof typeof labels) => ({
    name,
    id: `${name}-${id}`,
    label: labels[name],
    required: true,
    error: errorOf(name),
    defaultValue: valueOf(name, site?.[name]),
  });
  const tick = (name: "allowsIncentive" | "isSiteOn", isOn: boolean) => ({
    name,
    id: `${name}-${id}`,
    defaultChecked: answer ? answer.values[name] !== undefined : isOn,
  });
  const action = site ? t("asking:sites.save", { site: site.name }) : t("asking:sites.add");
  return (
    <Form
      method="post"
      noValidate
      aria-label={action}
      className="grid max-w-2xl gap-4 border-t border-line pt-4"
    >
      <FormErrorSummary errors={errorsById} formError={formError} />
      <input type="hidden" name="siteId" value={site?.id ?? ""} />
      <TextInput {...text("name")} autoComplete="off" />
      <TextInput {...text("url")} inputMode="url" />
      <Checkbox
        {...tick("allowsIncentive", site?.allowsIncentive ?? false)}
        label={t("asking:sites.allowsIncentive")}
      />
      <Checkbox {...tick("isSiteOn", site?.isOn ?? true)} label={t("asking:sites.isOn")} />
      <div>
        <Button name="intent" value="site">
          {action}
        </Button>
      </div>
    </Form>
  );
}
