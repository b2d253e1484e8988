import { reviewRejections } from "@worth/contracts";
import { Button, Section, Select } from "@worth/ui";
import { Form } from "react-router";
import { useAdminText } from "../use-admin-text.ts";
import type { Refusal } from "../use-refusal.ts";

/** Publish, or reject with a reason of the public list. */
export function DecideForm({ version, refusal }: { version: number; refusal: Refusal }) {
  const t = useAdminText();
  return (
    <Section title={t("reviews:staff.decide")}>
      <Form method="post" className="grid max-w-xl justify-items-start gap-4">
        <input type="hidden" name="version" value={version} />
        <Button variant="primary" name="intent" value="published">
          {t("reviews:staff.publish")}
        </Button>
        <Select
          name="reason"
          label={t("reviews:staff.reason")}
          hint={t("reviews:staff.rejectHint")}
          markOptional={false}
          placeholder="–"
          error={refusal.errorOf("reason")}
          defaultValue={refusal.valueOf("reason", "")}
          choices={reviewRejections.map((value) => ({ value, label: t(`reviews:reason.${value}`) }))}
        />
        <Button name="intent" value="rejected">
          {t("reviews:staff.reject")}
        </Button>
      </Form>
    </Section>
  );
}
