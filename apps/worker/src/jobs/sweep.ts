import { applyProviderEvent, listOpenEvents, listStuckEffects, wipeExpiredSecrets } from "@worth/domain";
import type { Wiring } from "../wiring.ts";
import { dispatchEffect } from "./dispatch-effect.ts";

/** Applies events whose job was lost or gave up. One that fails again waits for the next sweep, and the rest go on. */
export async function sweepProviderEvents({ deps, payments, payouts }: Wiring): Promise<void> {
  const { eventIds } = await listOpenEvents(deps);
  await runAll(
    eventIds.map((eventId) => () => applyProviderEvent({ ...deps, payments, payouts }, { eventId })),
  );
}

/** Sends effects whose job was lost or gave up, and forgets secrets nobody will need. */
export async function sweepEffects(wiring: Wiring): Promise<void> {
  await wipeExpiredSecrets(wiring.deps);
  const { effectIds } = await listStuckEffects(wiring.deps);
  await runAll(effectIds.map((effectId) => () => dispatchEffect(wiring, { effectId })));
}

async function runAll(tasks: readonly (() => Promise<void>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const task of tasks) {
    try {
      await task();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} of ${tasks.length} failed again.`);
}
