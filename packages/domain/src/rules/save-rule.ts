import {
  AppError,
  createId,
  type RuleBody,
  type SavedRuleOutput,
  type SaveRuleInput,
  type StaffActor,
} from "@worth/contracts";
import { inTransaction, lockKey, Prisma, type Transaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";
import { toRule } from "./active-rules.ts";
import { readRuleTerms, readWorstCase } from "./rule-terms.ts";

/**
 * Staff save what a rule says: as a draft, which decides nothing, or published as its next version, in force from then
 * on. Above the bound only an owner publishes, and only when they say that they stand by the worst case.
 * @throws AppError not_found, rule_wrong_state, campaign_unknown, rule_above_bound or rule_unconfirmed
 */
export async function saveRule(
  { database, clock }: Deps,
  actor: StaffActor,
  { ruleId: askedId, name, body: given, publish, isConfirmed }: SaveRuleInput,
): Promise<SavedRuleOutput> {
  return inTransaction(database, async (transaction) => {
    // One at a time: the worst case is that of all rules together.
    await lockKey(transaction, "reward_rules", "published");
    const now = clock.now();
    const ruleId = askedId ?? createId("rewardRule");
    const body: RuleBody = { ...given, isAboveBoundConfirmed: false };
    await requireCampaign(transaction, body);
    if (askedId === null) {
      await transaction.rewardRule.create({
        data: { id: ruleId, name, state: "draft", draft: body, createdAt: now },
      });
    } else await updateDraft(transaction, ruleId, name, body);
    if (publish) await publishDraft(transaction, actor, { ruleId, body, isConfirmed, now });
    await recordAudit(transaction, actor, {
      action: publish ? "rule.publish" : "rule.draft",
      subjectType: "reward_rule",
      subjectId: ruleId,
      after: { name, body },
    });
    return { ruleId };
  });
}

async function requireCampaign(transaction: Transaction, { conditions }: RuleBody): Promise<void> {
  const { campaignId: id } = conditions;
  if (id !== undefined && (await transaction.campaign.count({ where: { id } })) === 0)
    throw new AppError("campaign_unknown", { field: "campaignId" });
}

async function updateDraft(
  transaction: Transaction,
  ruleId: string,
  name: string,
  body: RuleBody,
): Promise<void> {
  const rule = await transaction.rewardRule.findUnique({ where: { id: ruleId }, select: { state: true } });
  if (!rule) throw new AppError("not_found");
  if (rule.state === "archived") throw new AppError("rule_wrong_state");
  await transaction.rewardRule.update({ where: { id: ruleId }, data: { name, draft: body } });
}

type Publishing = { ruleId: string; body: RuleBody; isConfirmed: boolean; now: Date };

async function publishDraft(
  transaction: Transaction,
  actor: StaffActor,
  { ruleId, body, isConfirmed, now }: Publishing,
): Promise<void> {
  const { worstCase } = await readWorstCase(
    transaction,
    await readRuleTerms(transaction),
    toRule(ruleId, 0, body),
  );
  const isAbove = worstCase.isAboveBound && body.trigger === "referral_qualified";
  if (isAbove) {
    if (actor.role !== "owner") throw new AppError("rule_above_bound");
    if (!isConfirmed) throw new AppError("rule_unconfirmed");
  }
  const latest = await transaction.rewardRuleVersion.aggregate({
    where: { ruleId },
    _max: { version: true },
  });
  const version = (latest._max.version ?? 0) + 1;
  await transaction.rewardRuleVersion.create({
    data: {
      ruleId,
      version,
      worstCase,
      staffId: actor.staffId,
      recordedAt: now,
      body: {
        ...body,
        isAboveBoundConfirmed: isAbove,
      },
      confirmedById: isAbove ? actor.staffId : null,
    },
  });
  await transaction.rewardRule.update({
    where: { id: ruleId },
    data: { state: "active", version, draft: Prisma.DbNull },
  });
}
