import { createId, roleOfMention, type Actor } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import type { ProofDecided } from "../acts/proof-decided.ts";
import { resolveCustomer } from "../customers/resolve-customer.ts";
import { recordRewardEvent } from "../rewards/record-reward-event.ts";
import { recordSentiment } from "./record-sentiment.ts";

/**
 * What a decision about a mention does. Approved, it is an act with the sign a person gave it, and earns what any
 * mention earns: the reward door learns that there is one, and nothing of what it says.
 */
export async function settleMention(
  transaction: Transaction,
  actor: Actor,
  { subjectId: mentionId, reason, now }: ProofDecided,
): Promise<void> {
  await transaction.$executeRaw`SELECT 1 FROM mention WHERE id = ${mentionId} FOR UPDATE`;
  const mention = await transaction.mention.findUniqueOrThrow({
    where: { id: mentionId },
    include: { text: true },
  });
  const { state, sentiment, kind, occurredAt, createdAt, text } = mention;
  if (state !== "waiting") return;
  if (reason !== null) {
    await transaction.mention.update({
      where: { id: mentionId },
      data: { state: "declined", reason, decidedAt: now },
    });
    return;
  }
  if (sentiment === null) throw new Error("A mention was approved before anybody decided its sign.");
  const customerId = (await resolveCustomer(transaction, mention.customerId)) ?? mention.customerId;
  const actId = createId("act");
  await transaction.act.create({
    data: {
      id: actId,
      customerId,
      kind: kind === "reference_call" ? "reference_call" : "mention",
      role: roleOfMention(kind, sentiment),
      sentiment,
      occurredAt,
      text: { create: { title: text?.title ?? "", body: text?.note ?? "" } },
    },
  });
  await transaction.mention.update({
    where: { id: mentionId },
    data: { state: "approved", actId, decidedAt: now },
  });
  await recordSentiment(transaction, { customerId, sentiment, occurredAt });
  await recordRewardEvent(transaction, { now }, actor, {
    id: `mention_approved:${mentionId}`,
    trigger: "mention_approved",
    occurredAt: createdAt,
    parties: { actor: customerId },
  });
}
