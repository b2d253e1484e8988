import type { Actor } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import { decideEvent } from "../rewards/decide-event.ts";
import { completeSteps, type Doing } from "./complete-steps.ts";

/**
 * Writes down the steps that were done by this and has the rules decide about each. A friend is written down alone:
 * bringing one has rules of its own, which can name the campaign, and a bound that nothing may go round.
 */
export async function rewardSteps(
  transaction: Transaction,
  clock: { now: Date },
  actor: Actor,
  doing: Doing,
): Promise<void> {
  const { customerId, kind, occurredAt } = doing;
  const completed = await completeSteps(transaction, doing);
  if (kind === "refer") return;
  for (const { stepId, campaignId } of completed)
    await decideEvent(transaction, clock, actor, {
      id: `mission_step_done:${stepId}:${customerId}`,
      trigger: "mission_step_done",
      occurredAt,
      parties: { actor: customerId },
      campaignId,
    });
}
