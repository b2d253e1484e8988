import { createId, type Actor } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import { resolveCustomer } from "../customers/resolve-customer.ts";
import { recordRewardEvent } from "../rewards/record-reward-event.ts";
import type { ProofDecided } from "./proof-decided.ts";

/** What a decision about a logged act does: approved, it is an act in the role of its type, and may earn. */
export async function settleLoggedAct(
  transaction: Transaction,
  actor: Actor,
  { subjectId: loggedActId, reason, now }: ProofDecided,
): Promise<void> {
  await transaction.$executeRaw`SELECT 1 FROM logged_act WHERE id = ${loggedActId} FOR UPDATE`;
  const logged = await transaction.loggedAct.findUniqueOrThrow({
    where: { id: loggedActId },
    include: { text: true, type: true },
  });
  if (logged.state !== "waiting") return;
  if (reason !== null) {
    await transaction.loggedAct.update({
      where: { id: loggedActId },
      data: { state: "declined", reason, decidedAt: now },
    });
    return;
  }
  const { type, text, occurredAt, createdAt } = logged;
  const customerId = (await resolveCustomer(transaction, logged.customerId)) ?? logged.customerId;
  const actId = createId("act");
  await transaction.act.create({
    data: {
      id: actId,
      customerId,
      kind: "logged",
      role: type.role,
      occurredAt,
      text: { create: { title: type.name, body: text?.note ?? "" } },
    },
  });
  await transaction.loggedAct.update({
    where: { id: loggedActId },
    data: { state: "approved", actId, decidedAt: now },
  });
  await recordRewardEvent(transaction, { now }, actor, {
    id: `act_approved:${loggedActId}`,
    trigger: "act_approved",
    occurredAt: createdAt,
    parties: { actor: customerId },
    actTypeId: type.id,
  });
}
