import { proofDeclineReasons, type PendingDecisionOutput } from "@worth/contracts";
import { Button, Notice, Section, Select, useFormat } from "@worth/ui";
import type { ReactNode } from "react";
import { Form } from "react-router";
import { useAdminText } from "../use-admin-text.ts";
import type { Refusal } from "../use-refusal.ts";

type ProofDecisionProps = {
  pending: PendingDecisionOutput | null;
  refusal: Refusal;
  /** What is said with an approval. */
  children?: ReactNode;
};

/** Approve what somebody entered, or decline it with a reason; while a decision can be taken back, that. */
export function ProofDecision({ pending, refusal, children }: ProofDecisionProps) {
  const t = useAdminText();
  if (pending) return <Pending pending={pending} />;
  return (
    <Section title={t("mentions:staff.decide")}>
      <Form method="post" className="grid max-w-xl justify-items-start gap-5">
        {children}
        <Button variant="primary" name="intent" value="approved">
          {t("mentions:staff.approve")}
        </Button>
        <Select
          name="reason"
          label={t("mentions:staff.reason")}
          hint={t("mentions:staff.reasonHint")}
          markOptional={false}
          placeholder="–"
          error={refusal.errorOf("reason")}
          defaultValue={refusal.valueOf("reason", "")}
          choices={proofDeclineReasons.map((value) => ({ value, label: t(`mentions:reason.${value}`) }))}
        />
        <Button name="intent" value="declined">
          {t("mentions:staff.decline")}
        </Button>
      </Form>
    </Section>
  );
}

function Pending({ pending }: { pending: PendingDecisionOutput }) {
  const t = useAdminText();
  const { date } = useFormat();
  const { decision, reason, undoUntil, itemId, decidedAt } = pending;
  return (
    <Notice>
      <p>
        {t(`mentions:staff.pending.${decision}`, {
          time: date(undoUntil, "time"),
          reason: reason ? t(`mentions:reason.${reason}`) : "",
        })}
      </p>
      <Form method="post" className="mt-3">
        <input type="hidden" name="itemId" value={itemId} />
        <input type="hidden" name="decidedAt" value={decidedAt} />
        <Button size="small" name="intent" value="undo">
          {t("mentions:staff.pending.undo")}
        </Button>
      </Form>
    </Notice>
  );
}
