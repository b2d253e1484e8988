import {
  forgetAbandonedJoins,
  performCheck,
  performImport,
  refreshGroupCuts,
  refreshValues,
  releaseEndedHolds,
} from "@worth/domain";
import type { JobHandlers, ScheduleHandlers } from "@worth/jobs";
import { applyProviderEvent } from "./jobs/apply-provider-event.ts";
import { dispatchEffect } from "./jobs/dispatch-effect.ts";
import { sweepEffects, sweepProviderEvents } from "./jobs/sweep.ts";
import type { Wiring } from "./wiring.ts";

/** What this process does for each job, and by the clock. */
export function createHandlers(wiring: Wiring): { jobs: JobHandlers; schedules: ScheduleHandlers } {
  const { deps } = wiring;
  return {
    jobs: {
      "provider_event.apply": (data) => applyProviderEvent(wiring, data),
      "effect.dispatch": (data) => dispatchEffect(wiring, data),
      "value.refresh": (data) => refreshValues(deps, data),
      "import.check": (data) => performCheck(deps, data),
      "import.run": (data) => performImport(deps, data),
    },
    schedules: {
      "holds.release": async () => void (await releaseEndedHolds(deps)),
      "effects.sweep": () => sweepEffects(wiring),
      "provider_events.sweep": () => sweepProviderEvents(wiring),
      "group_cuts.refresh": () => refreshGroupCuts(deps),
      "joins.forget": () => forgetAbandonedJoins(deps),
    },
  };
}
