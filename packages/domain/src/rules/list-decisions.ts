import { queueReasonSchema, type RuleDecisionOutput } from "@worth/contracts";
import type { Reader } from "@worth/db";

const mostShown = 50;

/** What a rule answered lately, newest first, each no with its reasons. */
export async function listDecisions(reader: Reader, ruleId: string): Promise<RuleDecisionOutput[]> {
  const decisions = await reader.rewardDecision.findMany({
    where: { ruleId },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    take: mostShown,
  });
  const customers = await reader.customer.findMany({
    where: { id: { in: decisions.flatMap(({ customerId }) => customerId ?? []) } },
    select: { id: true, displayName: true },
  });
  return decisions.map(
    ({ id, occurredAt, customerId, side, trigger, ruleVersion, answer, unit, amount, reasons }) => ({
      id,
      side,
      trigger,
      version: ruleVersion,
      answer,
      unit,
      amount,
      occurredAt: occurredAt.toISOString(),
      customer: customers.find((one) => one.id === customerId) ?? null,
      reasons: queueReasonSchema.array().parse(reasons),
    }),
  );
}
