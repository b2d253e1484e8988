import { ruleBodySchema, type RuleRowOutput, type RuleState } from "@worth/contracts";
import type { Reader } from "@worth/db";
import { offeredBy } from "./read-offering.ts";
import { readScope } from "./read-scope.ts";

type Stored = {
  id: string;
  name: string;
  state: RuleState;
  draft: unknown;
  version: number | null;
  versions: readonly { version: number; body: unknown }[];
};

/** What was given by rules, and what it cost, by rule. */
export async function readGiven(reader: Reader): Promise<Map<string, { count: number; costMinor: number }>> {
  const sums = await reader.reward.groupBy({
    by: ["ruleId"],
    where: { state: { in: ["granted", "fulfilled"] } },
    _count: true,
    _sum: { costMinor: true },
  });
  return new Map(
    sums.map(({ ruleId, _count, _sum }) => [
      ruleId,
      { count: _count, costMinor: Number(_sum.costMinor ?? 0) },
    ]),
  );
}

export async function toRuleRow(
  reader: Reader,
  { id, name, state, draft, version, versions }: Stored,
  given: { count: number; costMinor: number } | undefined,
): Promise<RuleRowOutput> {
  const current = versions.find((one) => one.version === version);
  const body = ruleBodySchema.parse(current?.body ?? draft);
  return {
    id,
    name,
    state,
    version,
    body,
    hasDraft: draft !== null,
    offered: await offeredBy(reader, body.amount),
    scope: await readScope(reader, body.conditions),
    givenCount: given?.count ?? 0,
    givenCostMinor: given?.costMinor ?? 0,
  };
}
