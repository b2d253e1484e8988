import { createId } from "@worth/contracts";
import { makeKey } from "../world/ask-machine.ts";
import type { World } from "../world/create-world.ts";

/** What staff can open and decide of what comes in from elsewhere, and a job that was given up. */
export async function createConnections(world: World) {
  const { database, clock, jobs } = world;
  const now = clock.now();
  const [retriedEventId, asideEventId] = [createId("providerEvent"), createId("providerEvent")];
  await database.providerEvent.createMany({
    data: [retriedEventId, asideEventId].map((id) => ({
      id,
      provider: "stripe",
      externalId: `evt_of_${id}`,
      type: "charge.succeeded",
      livemode: false,
      apiVersion: "2019-01-01",
      state: "parked" as const,
      error: "api_version",
      occurredAt: now,
      settledAt: now,
    })),
  });
  const [reconciliationId, differenceId] = [createId("reconciliation"), createId("reconciliationDifference")];
  await database.reconciliation.create({
    data: {
      id: reconciliationId,
      fromAt: now,
      toAt: now,
      state: "done",
      startedAt: now,
      movedAt: now,
      finishedAt: now,
      differences: {
        create: { id: differenceId, kind: "transfer_foreign", objectRef: "tr_1", theirsMinor: 5 },
      },
    },
  });
  await database.$transaction((transaction) =>
    jobs.enqueue(transaction, { name: "value.refresh", data: { customerIds: [] } }),
  );
  const [job] = await database.$queryRaw<{ id: string }[]>`
    UPDATE jobs.job SET state = 'failed', completed_on = now()
    WHERE id = (SELECT id FROM jobs.job WHERE name = 'value.refresh' LIMIT 1) RETURNING id`;
  const { apiKeyId } = await makeKey(world, ["value:read"]);
  const parkedJobId = job?.id ?? "";
  return { retriedEventId, asideEventId, reconciliationId, differenceId, parkedJobId, apiKeyId };
}
