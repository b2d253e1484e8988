import { inTransaction, type Transaction } from "@worth/db";
import {
  accountNetRange,
  explainValue,
  netRange,
  valuePartsByCustomer,
  type ValueLine,
} from "@worth/scoring";
import type { Deps } from "../deps.ts";
import { currentPolicy } from "./current-policy.ts";
import { databaseTime } from "./database-time.ts";
import { loadValueFacts, type LoadedFacts } from "./load-value-facts.ts";
import { saveAccountSnapshots } from "./save-account-snapshots.ts";
import { saveValueSnapshots } from "./save-value-snapshots.ts";

/** Large lists are computed in parts, so that memory and locks stay small. */
const partSize = 500;

/**
 * Computes these customers' values from the facts recorded until now and stores their parts, and those of the accounts
 * they belong to. Two refreshes may overlap: a snapshot never gives way to one of an earlier moment.
 */
export async function refreshValues(
  { database }: Pick<Deps, "database">,
  { customerIds }: { customerIds: readonly string[] },
): Promise<void> {
  const wanted = [...new Set(customerIds)];
  for (let start = 0; start < wanted.length; start += partSize) {
    const part = wanted.slice(start, start + partSize);
    await inTransaction(database, (transaction) => refreshPart(transaction, part), { timeoutMs: 120_000 });
  }
}

export type Valuation = LoadedFacts & { lines: ValueLine[]; policyVersion: number; asOf: Date };

async function refreshPart(transaction: Transaction, customerIds: readonly string[]): Promise<void> {
  const people = await findPeopleOfAccounts(transaction, customerIds);
  if (people.length === 0) return;
  const policy = await currentPolicy(transaction);
  const asOf = await databaseTime(transaction);
  const ids = people.map(({ id }) => id);
  const loaded = await loadValueFacts(transaction, ids, { asOf, marginRate: policy.marginRate });
  const lines = explainValue(loaded.facts, policy, asOf.getTime());
  const valuation = { ...loaded, lines, policyVersion: policy.version, asOf };
  const ranges = netRange(loaded.facts, policy, asOf.getTime(), ids);
  await saveValueSnapshots(transaction, ids, valuation, { parts: valuePartsByCustomer(lines), ranges });
  const accounts = accountsOf(people);
  const idsByAccount = new Map(
    accounts.map((account) => [account.accountId, account.people.map(({ id }) => id)]),
  );
  const accountRanges = accountNetRange(loaded.facts, policy, asOf.getTime(), idsByAccount);
  await saveAccountSnapshots(transaction, accounts, valuation, accountRanges);
}

/** The customers themselves and the colleagues their accounts are made of; people who became somebody else are left out. */
async function findPeopleOfAccounts(transaction: Transaction, customerIds: readonly string[]) {
  const select = { id: true, companyId: true, sentiment: true, member: { select: { id: true } } } as const;
  const asked = await transaction.customer.findMany({
    where: { id: { in: [...customerIds] }, mergedIntoId: null },
    select,
  });
  const companyIds = [...new Set(asked.flatMap(({ companyId }) => companyId ?? []))];
  const colleagues = await transaction.customer.findMany({
    where: { companyId: { in: companyIds }, mergedIntoId: null },
    select,
  });
  return [...new Map([...asked, ...colleagues].map((person) => [person.id, person])).values()];
}

export type Person = Awaited<ReturnType<typeof findPeopleOfAccounts>>[number];

/** What triage ranks: a company with its people, or a customer without one. */
function accountsOf(people: readonly Person[]): Account[] {
  return [...Map.groupBy(people, ({ id, companyId }) => companyId ?? id)].map(([accountId, members]) => ({
    accountId,
    companyId: members[0]?.companyId ?? null,
    people: members,
  }));
}

export type Account = { accountId: string; companyId: string | null; people: Person[] };
