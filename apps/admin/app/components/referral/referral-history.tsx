import type { ReferralDetailOutput } from "@worth/contracts";
import { DateText, Section, Timeline, type StepState } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

type Step = ReferralDetailOutput["steps"][number];

const marks = {
  joined: "done",
  on_hold: "held",
  rewarded: "done",
  stopped: "stopped",
  refused: "stopped",
} as const satisfies Record<Step["state"], StepState>;

/** Every step of a referral, with what staff wrote and who they were. */
export function ReferralHistory({ steps }: { steps: readonly Step[] }) {
  const t = useAdminText();
  const isOver = (index: number) => index < steps.length - 1;
  return (
    <Section title={t("staffReferrals:detail.history")}>
      <div className="max-w-2xl">
        <Timeline
          label={t("staffReferrals:detail.historyLabel")}
          entries={steps.map((step, index) => ({
            key: `${index} ${step.state}`,
            title: t(`staffReferrals:detail.step.${step.state}`),
            state: isOver(index) && step.state === "on_hold" ? "done" : marks[step.state],
            when: <DateText at={step.occurredAt} style="time" />,
            detail: <StepDetail step={step} />,
          }))}
        />
      </div>
    </Section>
  );
}

function StepDetail({ step: { reason, note, staffName } }: { step: Step }) {
  const t = useAdminText();
  return (
    <>
      {reason !== null && <p>{t(`staffReferrals:reason.${reason}`)}</p>}
      {note !== null && <p className="text-ink">{t("staffReferrals:detail.note", { note })}</p>}
      {staffName !== null && <p>{t("staffReferrals:detail.by", { name: staffName })}</p>}
    </>
  );
}
