import { ruleBodySchema } from "@worth/contracts";
import type { Reader } from "@worth/db";
import type { RewardRule, RewardTrigger } from "@worth/scoring";

/** The rules decisions are made by now, of one trigger or of all. */
export async function activeRules(reader: Reader, trigger?: RewardTrigger): Promise<RewardRule[]> {
  const versions = await reader.$queryRaw<{ ruleId: string; version: number; body: unknown }[]>`
    SELECT version."ruleId", version.version, version.body
    FROM reward_rule AS rule
    JOIN reward_rule_version AS version ON version."ruleId" = rule.id AND version.version = rule.version
    WHERE rule.state = 'active' ORDER BY rule.id`;
  return versions
    .map(({ ruleId, version, body }) => toRule(ruleId, version, body))
    .filter((rule) => trigger === undefined || rule.trigger === trigger);
}

/** A rule that decided an event, as it said then, whatever became of it. */
export async function ruleThatDecided(
  reader: Reader,
  { ruleId, eventId }: { ruleId: string; eventId: string },
): Promise<RewardRule> {
  const { ruleVersion: version } = await reader.rewardDecision.findFirstOrThrow({
    where: { ruleId, eventId },
  });
  const { body } = await reader.rewardRuleVersion.findUniqueOrThrow({
    where: { ruleId_version: { ruleId, version } },
  });
  return toRule(ruleId, version, body);
}

/** The active ones that give something on a day: not before they begin, and no more once they ended. */
export async function rulesInForce(reader: Reader, now: Date, trigger: RewardTrigger): Promise<RewardRule[]> {
  const rules = await activeRules(reader, trigger);
  return rules.filter(
    ({ activeFrom, activeUntil }) =>
      activeFrom <= now.getTime() && (activeUntil === null || now.getTime() < activeUntil),
  );
}

/** A stored body as the rule it is of. */
export const toRule = (id: string, version: number, body: unknown): RewardRule => ({
  ...ruleBodySchema.parse(body),
  id,
  version,
});
