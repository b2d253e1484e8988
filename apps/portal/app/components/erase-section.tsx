import type { Refused } from "@worth/api";
import { Button, Checkbox, FormErrorSummary, Section } from "@worth/ui";
import { Form } from "react-router";
import { usePortalText } from "./use-portal-text.ts";
import { useRefusal } from "./use-refusal.ts";

/** Where a member has everything about them erased. */
export function EraseSection({ answer }: { answer: Refused | undefined }) {
  const t = usePortalText();
  const { errors, formError, errorOf } = useRefusal(answer, {
    isCertain: { label: t("privacy:own.certain"), fix: t("privacy:own.needsTick") },
  });
  return (
    <Section title={t("privacy:own.title")} sub={t("privacy:own.sub")}>
      <Form method="post" noValidate className="grid max-w-lg gap-4">
        <FormErrorSummary
          errors={errors}
          formError={answer?.code === "payout_under_way" ? t("privacy:own.payout") : formError}
        />
        <Checkbox
          name="isCertain"
          label={t("privacy:own.certain")}
          error={errorOf("isCertain")}
          defaultChecked={answer?.values["isCertain"] !== undefined}
        />
        <div>
          <Button name="intent" value="erase">
            {t("privacy:own.button")}
          </Button>
        </div>
      </Form>
    </Section>
  );
}
