import {
  AppError,
  ruleBodySchema,
  worstCaseOutput,
  type RuleDetailOutput,
  type RuleIdInput,
  type StaffActor,
} from "@worth/contracts";
import type { Reader } from "@worth/db";
import type { Deps } from "../deps.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { judgeBody } from "./judge-rule.ts";
import { listDecisions } from "./list-decisions.ts";
import { offeredBy } from "./read-offering.ts";
import { readScope } from "./read-scope.ts";
import { readGiven, toRuleRow } from "./rule-row.ts";

/** One rule with its versions, what it answered lately, and what its draft would mean. */
export async function getRule(
  { database }: Deps,
  _actor: StaffActor,
  { ruleId }: RuleIdInput,
): Promise<RuleDetailOutput> {
  const rule = await database.rewardRule.findUnique({
    where: { id: ruleId },
    include: { versions: { orderBy: { version: "desc" } } },
  });
  if (!rule) throw new AppError("not_found");
  const { reportingCurrency } = await getProgrammeRow(database);
  const row = await toRuleRow(database, rule, (await readGiven(database)).get(ruleId));
  const draft = rule.draft === null ? null : ruleBodySchema.parse(rule.draft);
  return {
    ...row,
    draft,
    judged: await judgeBody(database, ruleId, draft ?? row.body),
    currency: reportingCurrency,
    versions: await readVersions(database, rule.versions),
    decisions: await listDecisions(database, ruleId),
  };
}

type Version = {
  version: number;
  body: unknown;
  worstCase: unknown;
  staffId: string | null;
  confirmedById: string | null;
  recordedAt: Date;
};

async function readVersions(
  reader: Reader,
  versions: readonly Version[],
): Promise<RuleDetailOutput["versions"]> {
  const staff = await reader.staffUser.findMany({
    where: {
      id: { in: versions.flatMap(({ staffId, confirmedById }) => [staffId ?? "", confirmedById ?? ""]) },
    },
    select: { id: true, name: true },
  });
  const nameOf = (id: string | null): string | null => staff.find((one) => one.id === id)?.name ?? null;
  return Promise.all(
    versions.map(async ({ version, body, worstCase, staffId, confirmedById, recordedAt }) => {
      const { amount, conditions } = ruleBodySchema.parse(body);
      return {
        version,
        recordedAt: recordedAt.toISOString(),
        staffName: nameOf(staffId),
        confirmedByName: nameOf(confirmedById),
        offered: await offeredBy(reader, amount),
        scope: await readScope(reader, conditions),
        worstCase: worstCaseOutput.parse(worstCase),
      };
    }),
  );
}
