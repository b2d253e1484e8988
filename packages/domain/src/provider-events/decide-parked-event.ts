import { AppError, type ParkedEventInput, type StaffActor } from "@worth/contracts";
import { inTransaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";

/** Staff have a parked event applied again, after what kept it is put right. @throws AppError not_found, already_done */
export async function retryParkedEvent(
  deps: Deps,
  actor: StaffActor,
  { eventId }: ParkedEventInput,
): Promise<void> {
  await decide(deps, actor, { eventId, to: "recorded" });
}

/** Staff looked at a parked event, and nothing is to follow from it. @throws AppError not_found, already_done */
export async function setAsideParkedEvent(
  deps: Deps,
  actor: StaffActor,
  { eventId }: ParkedEventInput,
): Promise<void> {
  await decide(deps, actor, { eventId, to: "ignored" });
}

type Decision = { eventId: string; to: "recorded" | "ignored" };

async function decide(
  { database, jobs, clock }: Deps,
  actor: StaffActor,
  { eventId, to }: Decision,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const event = await transaction.providerEvent.findUnique({ where: { id: eventId } });
    if (!event) throw new AppError("not_found");
    const settledAt = to === "ignored" ? clock.now() : null;
    const { count } = await transaction.providerEvent.updateMany({
      where: { id: eventId, state: "parked" },
      data: { state: to, error: null, settledAt },
    });
    if (count === 0) throw new AppError("already_done");
    if (to === "recorded")
      await jobs.enqueue(transaction, { name: "provider_event.apply", data: { eventId } });
    await recordAudit(transaction, actor, {
      action: to === "recorded" ? "event.retry" : "event.set_aside",
      subjectType: "provider_event",
      subjectId: eventId,
      before: { reason: event.error, type: event.type },
    });
  });
}
