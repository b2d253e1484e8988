import type { ConnectionOutput } from "@worth/contracts";
import { DateText, DefinitionFigures, useFormat } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";

/** How events reach us: which mode, the latest one, what is open. */
export function ConnectionFigures({ connection }: { connection: ConnectionOutput }) {
  const t = useAdminText();
  const { number, date } = useFormat();
  const { mode, lastEvent, waitingCount, parkedCount } = connection;
  return (
    <DefinitionFigures
      figures={[
        {
          label: t("connections:mode"),
          value: t(`connections:modes.${mode}`),
          detail: t(`connections:modeDetail.${mode}`),
        },
        {
          label: t("connections:lastEvent"),
          value: lastEvent ? <DateText at={lastEvent.occurredAt} style="short" /> : t("connections:never"),
          detail:
            lastEvent &&
            t("connections:lastEventDetail", {
              type: lastEvent.type,
              date: date(lastEvent.recordedAt, "time"),
            }),
        },
        {
          label: t("connections:waiting"),
          value: number(waitingCount),
          detail: waitingCount > 0 ? t("connections:waitingDetail") : undefined,
        },
        { label: t("connections:parkedFigure"), value: number(parkedCount) },
      ]}
    />
  );
}
