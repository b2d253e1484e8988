import { AppError, createId, type MemberActor, type SubmitLeadInput } from "@worth/contracts";
import { inTransaction, lockKey } from "@worth/db";
import { normalizeEmail } from "../customers/normalize-email.ts";
import type { Deps } from "../deps.ts";

/** A member recommends a company: it waits for staff, who move it to won or lost. */
export async function submitLead(
  { database, clock }: Deps,
  actor: MemberActor,
  input: SubmitLeadInput,
): Promise<{ leadId: string }> {
  const normalizedValue = normalizeEmail(input.contactEmail);
  return inTransaction(database, async (transaction) => {
    const own = await transaction.customerIdentity.findFirst({
      where: { kind: "email", normalizedValue, customerId: actor.customerId },
    });
    if (own) throw new AppError("lead_own_address", { field: "contactEmail" });
    await lockKey(transaction, "leads", actor.customerId);
    const open = await transaction.lead.findMany({
      where: { referrerId: actor.customerId, stage: { notIn: ["won", "lost"] } },
      select: { contactEmail: true },
    });
    if (open.some(({ contactEmail }) => normalizeEmail(contactEmail) === normalizedValue))
      throw new AppError("lead_known", { field: "contactEmail" });
    const now = clock.now();
    const leadId = createId("lead");
    await transaction.lead.create({
      data: { id: leadId, referrerId: actor.customerId, ...input, createdAt: now },
    });
    await transaction.leadStageChange.create({
      data: {
        id: createId("leadStageChange"),
        leadId,
        fromStage: null,
        toStage: "submitted",
        occurredAt: now,
      },
    });
    return { leadId };
  });
}
