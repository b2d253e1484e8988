import { valuationPhases, type ValuationProgressOutput } from "@worth/contracts";
import { Progress, Section, Steps, useFormat } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";
import { useRevalidateEvery } from "../use-revalidate-every.ts";

const lookAgainMs = 2_000;

/** How far the computation under way has come; the page looks again by itself. */
export function RunProgress({ running }: { running: ValuationProgressOutput }) {
  const t = useAdminText();
  const format = useFormat();
  useRevalidateEvery(lookAgainMs);
  const { phase, partitions, partitionsDone, startedAt } = running;
  const step = valuationPhases.indexOf(phase);
  // A phase without parts is one part that is not done.
  const total = Math.max(1, partitions);
  const text =
    partitions > 0
      ? t("insights:model.progress.parts", {
          done: format.number(partitionsDone),
          total: format.number(partitions),
        })
      : t("insights:model.progress.step", { step: step + 1, steps: valuationPhases.length });
  return (
    <Section
      title={t("insights:model.progress.title")}
      sub={t("insights:model.progress.sub", { at: format.date(startedAt, "time") })}
    >
      <div className="grid max-w-2xl gap-5">
        <Steps
          label={t("insights:model.progress.label")}
          steps={valuationPhases.map((name, index) => ({
            label: t(`insights:model.progress.${name}`),
            state: index < step ? "done" : index === step ? "current" : "todo",
          }))}
        />
        <Progress
          label={t(`insights:model.progress.${phase}`)}
          done={partitionsDone}
          total={total}
          text={text}
        />
      </div>
    </Section>
  );
}
