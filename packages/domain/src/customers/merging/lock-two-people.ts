import { AppError } from "@worth/contracts";
import { lockKey, type Transaction } from "@worth/db";
import { lockMailbox } from "../lock-mailbox.ts";
import { resolveCustomer } from "../resolve-customer.ts";

type Pair = { fromId: string; intoId: string };

/**
 * Finds out who the two are today and holds everybody else who may change that: who joins or pays with one of their
 * addresses, who moves referrals, who merges them with others. Locks are taken in one order: mailboxes, moves, customers.
 * @throws AppError not_found, merge_same_person, or busy when they changed while this waited
 */
export async function lockTwoPeople(transaction: Transaction, asked: Pair): Promise<Pair> {
  const before = await resolvePair(transaction, asked);
  const mailboxes = await listMailboxes(transaction, before);
  for (const mailbox of mailboxes) await lockMailbox(transaction, mailbox);
  await lockKey(transaction, "attribution", "moves");
  const pair = await resolvePair(transaction, asked);
  await transaction.$queryRaw`
    SELECT id FROM customer WHERE id IN (${pair.fromId}, ${pair.intoId}) ORDER BY id FOR NO KEY UPDATE`;
  const locked = new Set(mailboxes);
  if ((await listMailboxes(transaction, pair)).some((mailbox) => !locked.has(mailbox)))
    throw new AppError("busy");
  return pair;
}

export async function resolvePair(reader: Parameters<typeof resolveCustomer>[0], asked: Pair): Promise<Pair> {
  const fromId = await resolveCustomer(reader, asked.fromId);
  const intoId = await resolveCustomer(reader, asked.intoId);
  if (fromId === null || intoId === null) throw new AppError("not_found");
  return { fromId, intoId };
}

async function listMailboxes(transaction: Transaction, { fromId, intoId }: Pair): Promise<string[]> {
  const rows = await transaction.customerIdentity.findMany({
    where: { customerId: { in: [fromId, intoId] }, kind: "email" },
    orderBy: { normalizedValue: "asc" },
    select: { normalizedValue: true },
  });
  return rows.map(({ normalizedValue }) => normalizedValue);
}
