import type { Refused } from "@worth/api";
import type { AutomaticRail, PayoutDetailOutput } from "@worth/contracts";
import { Button, FormErrorSummary, Notice, Section, TextArea } from "@worth/ui";
import { Form } from "react-router";
import { useAdminText } from "../use-admin-text.ts";
import { useRefusal } from "../use-refusal.ts";

type DecideProps = { payout: PayoutDetailOutput; answer: Refused | undefined };

/** What staff can do about a payout where it stands now; nothing while it may be on its way. */
export function DecidePayout({ payout, answer }: DecideProps) {
  const { state, rail } = payout;
  const isByHand = state === "pending" && rail === "manual";
  if (state === "parked" || isByHand) return <Unsent {...{ payout, answer }} />;
  return state === "confirmed" && rail !== "manual" ? <Arrived {...{ payout, answer, rail }} /> : null;
}

function Unsent({ payout: { state, perkName }, answer }: DecideProps) {
  const t = useAdminText();
  const isParked = state === "parked";
  return (
    <Section
      title={t("payouts:staff.decide.title")}
      sub={isParked ? t("payouts:staff.decide.safe") : undefined}
    >
      <Form method="post">
        <Button variant="primary" name="intent" value={isParked ? "retry" : "paid"}>
          {t(isParked ? "payouts:staff.decide.retry" : "payouts:staff.pay")}
        </Button>
      </Form>
      {perkName === null && (
        <NoteForm
          answer={answer}
          intent="back"
          label={t(isParked ? "payouts:staff.decide.giveBack" : "payouts:staff.decide.notPayable")}
        />
      )}
    </Section>
  );
}

function Arrived({ payout: { reversal }, answer, rail }: DecideProps & { rail: AutomaticRail }) {
  const t = useAdminText();
  if (reversal === "under_way") return <Notice>{t("payouts:staff.decide.reversing")}</Notice>;
  if (reversal === "used") return <Notice tone="warn">{t("payouts:staff.decide.reversalUsed")}</Notice>;
  return (
    <Section
      title={t("payouts:staff.decide.reverseTitle")}
      sub={t(`payouts:staff.decide.reverseText.${rail}`)}
    >
      {reversal === "parked" && <Notice tone="warn">{t("payouts:staff.decide.reversalParked")}</Notice>}
      <NoteForm answer={answer} intent="reverse" label={t("payouts:staff.decide.reverse")} />
    </Section>
  );
}

function NoteForm({ answer, intent, label }: { answer: Refused | undefined; intent: string; label: string }) {
  const t = useAdminText();
  const note = t("payouts:staff.decide.note");
  const { errors, formError, errorOf, valueOf } = useRefusal(answer, { note });
  return (
    <Form method="post" noValidate className="grid max-w-xl gap-4">
      <FormErrorSummary errors={errors} formError={formError} />
      <TextArea
        name="note"
        label={note}
        hint={t("payouts:staff.decide.noteHint")}
        required
        error={errorOf("note")}
        defaultValue={valueOf("note")}
      />
      <div>
        <Button name="intent" value={intent}>
          {label}
        </Button>
      </div>
    </Form>
  );
}
