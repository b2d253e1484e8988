import type { Transaction } from "@worth/db";
import { post } from "../../ledger/post.ts";
import { points, programme, type MemberAccountKind } from "../../ledger/posting.ts";

type Move = { fromId: string; intoId: string; staffId: string; mergeId: string; now: Date };

type Account = { id: string; kind: MemberAccountKind; unit: string; balance: number };

/**
 * What somebody holds, waits for or owes becomes theirs under the record that goes on: an account keeps its owner, so
 * what is on it is posted over. Points keep the day they expire.
 */
export async function moveBalances(transaction: Transaction, move: Move): Promise<void> {
  const accounts = await transaction.$queryRaw<Account[]>`
    SELECT id, kind::text AS kind, unit, balance::float8 AS balance FROM ledger_account
    WHERE "customerId" IN (${move.fromId}, ${move.intoId}) ORDER BY id FOR NO KEY UPDATE`;
  const theirs = await transaction.ledgerAccount.findMany({
    where: { customerId: move.fromId },
    select: { id: true },
  });
  const fromIds = new Set(theirs.map(({ id }) => id));
  for (const account of accounts) {
    if (!fromIds.has(account.id) || account.balance === 0) continue;
    if (account.kind === "member_points") await movePoints(transaction, move, account.id);
    else await moveMoney(transaction, move, account);
  }
}

async function moveMoney(
  transaction: Transaction,
  { fromId, intoId, staffId, mergeId, now }: Move,
  { id, kind, unit, balance }: Account,
): Promise<void> {
  await post(transaction, {
    key: `merge:${mergeId}:${id}`,
    kind: "adjusted",
    unit,
    causeId: mergeId,
    staffId,
    occurredAt: now,
    legs: [
      { account: { kind, customerId: fromId }, amount: -balance },
      { account: { kind, customerId: intoId }, amount: balance },
    ],
  });
}

/** Lot by lot, by way of the programme: out of the old lot, and into one that expires the same day. */
async function movePoints(
  transaction: Transaction,
  { fromId, intoId, staffId, mergeId, now }: Move,
  accountId: string,
): Promise<void> {
  const lots = await transaction.pointLot.findMany({
    where: { accountId, remaining: { gt: 0 } },
    orderBy: [{ expiresAt: "asc" }, { id: "asc" }],
  });
  const issuer = programme("issuer");
  const posting = { kind: "adjusted", unit: points, causeId: mergeId, staffId, occurredAt: now } as const;
  for (const { id, originId, remaining, expiresAt } of lots) {
    const amount = Number(remaining);
    await post(transaction, {
      ...posting,
      key: `merge:${mergeId}:${id}:out`,
      lots: { from: "lot", lotId: id },
      legs: [
        { account: { kind: "member_points", customerId: fromId }, amount: -amount },
        { account: issuer, amount },
      ],
    });
    await post(transaction, {
      ...posting,
      key: `merge:${mergeId}:${id}:in`,
      lots: { to: "new", expiresAt, originId },
      legs: [
        { account: issuer, amount: -amount },
        { account: { kind: "member_points", customerId: intoId }, amount },
      ],
    });
  }
}
