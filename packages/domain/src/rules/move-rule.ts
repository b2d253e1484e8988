import { AppError, type MoveRuleInput, type StaffActor } from "@worth/contracts";
import { inTransaction, lockKey } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";
import { toRule } from "./active-rules.ts";
import { readRuleTerms, readWorstCase } from "./rule-terms.ts";

/** From which states a rule gets there. */
const waysTo = {
  active: ["paused"],
  paused: ["active"],
  archived: ["draft", "active", "paused"],
} as const satisfies Record<MoveRuleInput["to"], readonly string[]>;

/**
 * Staff pause a rule, have it go on, or put it away for good. What it gave stays given, what is on hold stays on hold.
 * @throws AppError not_found, rule_wrong_state, or rule_above_bound when going on would need an owner
 */
export async function moveRule(
  { database }: Deps,
  actor: StaffActor,
  { ruleId, to }: MoveRuleInput,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    await lockKey(transaction, "reward_rules", "published");
    const rule = await transaction.rewardRule.findUnique({
      where: { id: ruleId },
      include: { versions: true },
    });
    if (!rule) throw new AppError("not_found");
    const from: readonly string[] = waysTo[to];
    if (!from.includes(rule.state)) throw new AppError("rule_wrong_state");
    const version = rule.versions.find((one) => one.version === rule.version);
    if (to === "active" && version && actor.role !== "owner") {
      const resumed = toRule(ruleId, version.version, version.body);
      const { worstCase } = await readWorstCase(transaction, await readRuleTerms(transaction), resumed);
      if (worstCase.isAboveBound && resumed.trigger === "referral_qualified")
        throw new AppError("rule_above_bound");
    }
    await transaction.rewardRule.update({ where: { id: ruleId }, data: { state: to } });
    await recordAudit(transaction, actor, {
      action: `rule.${to}`,
      subjectType: "reward_rule",
      subjectId: ruleId,
      before: { state: rule.state },
      after: { state: to },
    });
  });
}
