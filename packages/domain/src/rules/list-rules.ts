import type { ListRulesOutput, StaffActor } from "@worth/contracts";
import type { Deps } from "../deps.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { programmeBudget } from "../rewards/budgets.ts";
import { readGiven, toRuleRow } from "./rule-row.ts";
import { readRuleTerms, readWorstCase } from "./rule-terms.ts";

const stateOrder = ["active", "draft", "paused", "archived"];

/** Every rule with what it gave, the worst they can do together, and what they may cost. */
export async function listRules({ database }: Deps, _actor: StaffActor): Promise<ListRulesOutput> {
  const [rules, given, budget, programme, terms] = await Promise.all([
    database.rewardRule.findMany({ include: { versions: true }, orderBy: { id: "asc" } }),
    readGiven(database),
    database.rewardBudget.findUniqueOrThrow({ where: { id: programmeBudget } }),
    getProgrammeRow(database),
    readRuleTerms(database),
  ]);
  const rows = await Promise.all(rules.map((rule) => toRuleRow(database, rule, given.get(rule.id))));
  return {
    rules: rows.toSorted((one, other) => stateOrder.indexOf(one.state) - stateOrder.indexOf(other.state)),
    worstCase: (await readWorstCase(database, terms)).worstCase,
    currency: programme.reportingCurrency,
    budget: { limitMinor: budget.limitMinor, spentMinor: budget.spentMinor },
    points: { costMinor: programme.pointCostMinor.toNumber(), lifeDays: programme.pointLifeDays },
  };
}
