import type { TriageReasonOutput, TriageRowOutput } from "@worth/contracts";
import type { Reader } from "@worth/db";
import { partsOfSnapshot } from "../value/parts-of-snapshot.ts";

type Rows = {
  rows: TriageRowOutput[];
  /** The newest moment one of them was computed for. */ asOf: Date | null;
};

/** The rows of these accounts, in their order. */
export async function readTriageRows(
  reader: Reader,
  generation: number,
  accountIds: string[],
  staffNames: ReadonlyMap<string, string>,
): Promise<Rows> {
  const [accounts, marks] = await Promise.all([
    reader.accountSnapshot.findMany({ where: { generation, accountId: { in: accountIds } } }),
    reader.triageMark.findMany({ where: { accountId: { in: accountIds } } }),
  ]);
  const people = await reader.customer.findMany({
    where: {
      mergedIntoId: null,
      OR: [
        { companyId: { in: accounts.flatMap(({ companyId }) => companyId ?? []) } },
        { id: { in: accounts.flatMap(({ customerId }) => customerId ?? []) } },
      ],
    },
    orderBy: [{ displayName: "asc" }, { id: "asc" }],
    select: { id: true, displayName: true, company: { select: { id: true, name: true } } },
  });
  const accountById = new Map(accounts.map((account) => [account.accountId, account]));
  const markById = new Map(marks.map((mark) => [mark.accountId, mark]));
  const peopleById = Map.groupBy(people, ({ id, company }) => company?.id ?? id);
  const rows = accountIds.flatMap((accountId): TriageRowOutput[] => {
    const account = accountById.get(accountId);
    if (!account) return [];
    const mark = markById.get(accountId);
    const members = peopleById.get(accountId) ?? [];
    const assignee = mark?.assigneeId && staffNames.get(mark.assigneeId);
    return [
      {
        accountId,
        kind: account.companyId ? "company" : "customer",
        name: (account.companyId ? members[0]?.company?.name : members[0]?.displayName) ?? "",
        action: account.action,
        reason: account.reason as TriageReasonOutput,
        stakeMinor: account.stakeMinor,
        headline: partsOfSnapshot(account),
        netMinor: account.netMinor,
        netRange: { lowMinor: account.netLowMinor, highMinor: account.netHighMinor },
        broughtCount: account.broughtCount,
        people: members.map(({ id, displayName }) => ({ id, displayName })),
        assignee: mark?.assigneeId && assignee ? { id: mark.assigneeId, name: assignee } : null,
        snoozedUntil: mark?.snoozedUntil?.toISOString() ?? null,
        doneUntil: mark?.doneUntil?.toISOString() ?? null,
      },
    ];
  });
  const newest = Math.max(0, ...accounts.map(({ asOf }) => asOf.getTime()));
  return { rows, asOf: newest > 0 ? new Date(newest) : null };
}
