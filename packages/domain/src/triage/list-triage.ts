import type { ListTriageInput, ListTriageOutput, StaffActor, TriageReasonOutput } from "@worth/contracts";
import { triageActions, type TriageAction } from "@worth/scoring";
import type { Deps } from "../deps.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { currentGeneration } from "../value/current-generation.ts";
import { partsOfSnapshot } from "../value/parts-of-snapshot.ts";

const pageSize = 25;

/** Accounts by headline value, each with its one action and reason. */
export async function listTriage(
  { database }: Deps,
  _actor: StaffActor,
  { action, page }: ListTriageInput,
): Promise<ListTriageOutput> {
  const generation = await currentGeneration(database);
  const where = { generation, ...(action && { action }) };
  const [{ reportingCurrency }, rows, groups, newest] = await Promise.all([
    getProgrammeRow(database),
    database.accountSnapshot.findMany({
      where,
      orderBy: [{ headlineMinor: "desc" }, { accountId: "asc" }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
    database.accountSnapshot.groupBy({ by: ["action"], where: { generation }, _count: { accountId: true } }),
    database.accountSnapshot.aggregate({ where: { generation }, _max: { asOf: true } }),
  ]);
  const people = await database.customer.findMany({
    where: {
      mergedIntoId: null,
      OR: [
        { companyId: { in: rows.flatMap(({ companyId }) => companyId ?? []) } },
        { id: { in: rows.flatMap(({ customerId }) => customerId ?? []) } },
      ],
    },
    orderBy: [{ displayName: "asc" }, { id: "asc" }],
    select: { id: true, displayName: true, company: { select: { id: true, name: true } } },
  });
  const peopleByAccount = Map.groupBy(people, ({ id, company }) => company?.id ?? id);
  const counts = new Map(groups.map((group) => [group.action, group._count.accountId]));
  return {
    currency: reportingCurrency,
    asOf: newest._max.asOf?.toISOString() ?? null,
    counts: Object.fromEntries(triageActions.map((name) => [name, counts.get(name) ?? 0])) as Record<
      TriageAction,
      number
    >,
    total: action ? (counts.get(action) ?? 0) : [...counts.values()].reduce((sum, count) => sum + count, 0),
    page,
    pageSize,
    rows: rows.map((row) => {
      const members = peopleByAccount.get(row.accountId) ?? [];
      return {
        accountId: row.accountId,
        kind: row.companyId ? "company" : "customer",
        name: (row.companyId ? members[0]?.company?.name : members[0]?.displayName) ?? "",
        action: row.action,
        reason: row.reason as TriageReasonOutput,
        headline: partsOfSnapshot(row),
        netMinor: row.netMinor,
        netRange: { lowMinor: row.netLowMinor, highMinor: row.netHighMinor },
        broughtCount: row.broughtCount,
        people: members.map(({ id, displayName }) => ({ id, displayName })),
      };
    }),
  };
}
