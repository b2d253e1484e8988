import type { PayoutDetailOutput } from "@worth/contracts";
import {
  DataTable,
  DateText,
  EmptyState,
  Section,
  Timeline,
  type StepState,
  type TableColumn,
} from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

type Attempt = PayoutDetailOutput["attempts"][number];

const marks = {
  pending: "done",
  sent: "done",
  confirmed: "done",
  returned: "stopped",
  parked: "held",
} as const satisfies Record<PayoutDetailOutput["state"], StepState>;

/** Every step of a payout, and everything that was tried at the provider. */
export function PayoutHistory({ steps, attempts }: Pick<PayoutDetailOutput, "steps" | "attempts">) {
  const t = useAdminText();
  return (
    <>
      <Section title={t("payouts:staff.detail.steps")}>
        <div className="max-w-2xl">
          <Timeline
            label={t("payouts:staff.detail.steps")}
            entries={steps.map(({ id, toState, reason, staffName, occurredAt }) => ({
              key: id,
              title: t(`payouts:staff.state.${toState}`),
              state: marks[toState],
              when: <DateText at={occurredAt} style="time" />,
              detail: (
                <>
                  {reason !== null && <p>{t(`payouts:staff.reason.${reason}`)}</p>}
                  {staffName !== null && <p>{t("payouts:staff.detail.by", { name: staffName })}</p>}
                </>
              ),
            }))}
          />
        </div>
      </Section>
      <Section title={t("payouts:staff.detail.attempts")}>
        <DataTable
          caption={t("payouts:staff.detail.attemptsCaption")}
          columns={useColumns()}
          rows={attempts}
          rowKey={({ id }) => id}
          empty={<EmptyState title={t("payouts:staff.detail.noAttempts")} />}
        />
      </Section>
    </>
  );
}

function useColumns(): TableColumn<Attempt>[] {
  const t = useAdminText();
  return [
    {
      key: "kind",
      header: t("payouts:staff.detail.attempt"),
      rowHeader: true,
      cell: ({ kind }) => t(`payouts:staff.detail.kind.${kind}`),
    },
    {
      key: "when",
      header: t("payouts:staff.detail.when"),
      width: "nowrap",
      cell: ({ startedAt }) => <DateText at={startedAt} style="time" />,
    },
    {
      key: "outcome",
      header: t("payouts:staff.detail.outcome"),
      cell: ({ outcome }) => t(`payouts:staff.detail.outcomes.${outcome}`),
    },
    {
      key: "why",
      header: t("payouts:staff.detail.why"),
      width: "wide",
      cell: ({ reason }) => (reason === null ? null : t(`payouts:staff.reason.${reason}`)),
    },
  ];
}
