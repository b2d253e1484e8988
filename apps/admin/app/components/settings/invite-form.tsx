import type { Refused } from "@worth/api";
import { staffRoles, type StaffRole } from "@worth/contracts";
import { Button, FormErrorSummary, RadioGroup, Section, TextInput } from "@worth/ui";
import { Form } from "react-router";
import { useAdminText } from "../use-admin-text.ts";
import { useRefusal } from "../use-refusal.ts";

/** Chosen until somebody chooses another: whoever looks changes nothing. */
const leastRole: StaffRole = "viewer";

/** Lets somebody in: who they are and what they may do. */
export function InviteForm({ answer }: { answer: Refused | undefined }) {
  const t = useAdminText();
  const labels = {
    name: t("staff:invite.name"),
    email: t("staff:invite.email"),
    role: t("staff:invite.role"),
  };
  const { errors, formError, errorOf, valueOf } = useRefusal(answer, labels);
  return (
    <Section title={t("staff:invite.title")}>
      <Form method="post" noValidate className="grid max-w-xl gap-5">
        <FormErrorSummary errors={errors} formError={formError} />
        <input type="hidden" name="intent" value="invite" />
        <TextInput
          name="name"
          label={labels.name}
          required
          autoComplete="off"
          error={errorOf("name")}
          defaultValue={valueOf("name")}
        />
        <TextInput
          name="email"
          type="email"
          label={labels.email}
          required
          autoComplete="off"
          error={errorOf("email")}
          defaultValue={valueOf("email")}
        />
        <RadioGroup
          name="role"
          label={labels.role}
          required
          error={errorOf("role")}
          defaultValue={valueOf("role", leastRole)}
          choices={staffRoles.map((role) => ({
            value: role,
            label: t(`staff:role.${role}`),
            hint: t(`staff:does.${role}`),
          }))}
        />
        <div>
          <Button variant="primary">{t("staff:invite.button")}</Button>
        </div>
      </Form>
    </Section>
  );
}
