import type { Refused } from "@worth/api";
import { actApprovals, actProofs, type ActTypeOutput } from "@worth/contracts";
import { advocacyRoles } from "@worth/scoring";
import { Button, FormErrorSummary, Section, Select, TextInput } from "@worth/ui";
import { Form } from "react-router";
import { useAdminText } from "../use-admin-text.ts";
import { useRefusal } from "../use-refusal.ts";

/** Where staff define a kind of act, or change one. */
export function TypeForm({ type, answer }: { type: ActTypeOutput | null; answer: Refused | undefined }) {
  const t = useAdminText();
  const labels = {
    name: t("acts:types.name"),
    role: t("acts:types.role"),
    proof: t("acts:types.proof"),
    approval: t("acts:types.approval"),
  };
  const { errors, formError, errorOf, valueOf } = useRefusal(answer, labels);
  const wired = (name: keyof typeof labels, fallback: string) => ({
    name,
    label: labels[name],
    error: errorOf(name),
    defaultValue: valueOf(name, fallback),
    required: true,
  });
  return (
    <Section title={type ? t("acts:types.change", { name: type.name }) : t("acts:types.new")}>
      <Form method="post" noValidate className="grid max-w-xl gap-5">
        <FormErrorSummary errors={errors} formError={formError} />
        <input type="hidden" name="typeId" value={type?.id ?? ""} />
        <TextInput {...wired("name", type?.name ?? "")} maxLength={60} />
        <Select
          {...wired("role", type?.role ?? "advocate")}
          choices={advocacyRoles.map((role) => ({ value: role, label: t(`acts:role.${role}`) }))}
        />
        <Select
          {...wired("proof", type?.proof ?? "link")}
          choices={actProofs.map((proof) => ({ value: proof, label: t(`acts:types.proofs.${proof}`) }))}
        />
        <Select
          {...wired("approval", type?.approval ?? "by_person")}
          choices={actApprovals.map((one) => ({ value: one, label: t(`acts:types.approvals.${one}`) }))}
        />
        <div>
          <Button variant="primary" name="intent" value="save">
            {t("acts:types.save")}
          </Button>
        </div>
      </Form>
    </Section>
  );
}
