import {
  mostParkedEvents,
  parkedReasons,
  type ConnectionOutput,
  type ParkedReason,
  type StaffActor,
} from "@worth/contracts";
import type { Deps } from "../deps.ts";

/** How the provider's events reach us: the latest one, and those that wait for a person. */
export async function getConnection(
  { database }: Pick<Deps, "database">,
  _actor: StaffActor,
  { mode }: Pick<ConnectionOutput, "mode">,
): Promise<ConnectionOutput> {
  const provider = "stripe";
  const [last, waitingCount, parkedCount, parked] = await Promise.all([
    database.providerEvent.findFirst({
      where: { provider },
      orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    }),
    database.providerEvent.count({ where: { provider, state: "recorded" } }),
    database.providerEvent.count({ where: { provider, state: "parked" } }),
    database.providerEvent.findMany({
      where: { provider, state: "parked" },
      orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
      take: mostParkedEvents,
    }),
  ]);
  return {
    mode,
    lastEvent: last && {
      type: last.type,
      occurredAt: last.occurredAt.toISOString(),
      recordedAt: last.recordedAt.toISOString(),
    },
    waitingCount,
    parkedCount,
    parked: parked.map(({ id, externalId, type, apiVersion, error, occurredAt, recordedAt }) => ({
      id,
      externalId,
      type,
      apiVersion,
      reason: readReason(error),
      occurredAt: occurredAt.toISOString(),
      recordedAt: recordedAt.toISOString(),
    })),
  };
}

function readReason(text: string | null): ParkedReason | null {
  return parkedReasons.find((one) => one === text) ?? null;
}
