import type { Refused } from "@worth/api";
import { Button, FormErrorSummary } from "@worth/ui";
import { Form } from "react-router";
import { useAdminText } from "../use-admin-text.ts";
import { useRefusal } from "../use-refusal.ts";

type InviteFormProps = { isClosed: boolean; answer: Refused | undefined };

/** Invites whoever matches; a group that takes nobody new says so instead. */
export function InviteForm({ isClosed, answer }: InviteFormProps) {
  const t = useAdminText();
  const { errors, formError } = useRefusal(answer, {});
  return (
    <Form method="post" className="grid max-w-prose justify-items-start gap-2">
      <FormErrorSummary errors={errors} formError={formError} />
      {!isClosed && (
        <Button variant="primary" name="intent" value="invite">
          {t("beta:staff.invite")}
        </Button>
      )}
      <p className="text-sm text-muted">
        {t(isClosed ? "beta:staff.inviteClosed" : "beta:staff.inviteText")}
      </p>
    </Form>
  );
}
