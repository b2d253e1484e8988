import { randomUUID } from "node:crypto";
import { createId } from "@worth/contracts";
import { inTransaction, type Database } from "@worth/db";
import { getStatement, heldBy, post, programme, redeem, verifyLedger, type Clock } from "@worth/domain";
import { runAtOnce, type Timing } from "./run-at-once.ts";

export const connections = 20;
const postings = 4_000;
const redemptions = 1_000;
const statements = 200;

export type LedgerFigures = {
  postings: Timing;
  redemptions: Timing;
  statement: Timing;
  verifyMs: number;
};

type Bench = { database: Database; clock: Clock };

/** What the ledger manages as full as it is: real postings to random members, one hot member, pages and a proof. */
export async function measureLedger({ database, clock }: Bench): Promise<LedgerFigures> {
  const members = await database.$queryRaw<{ id: string }[]>`
    SELECT "customerId" AS id FROM ledger_account WHERE "customerId" IS NOT NULL ORDER BY random() LIMIT ${postings}`;
  const memberAt = (index: number): string => members[index % members.length]?.id ?? "";
  const customerIds = members.map(({ id }) => id);
  await measurePostings({ database, clock }, customerIds, 200);
  const posted = await measurePostings({ database, clock }, customerIds, postings);

  const hot = memberAt(0);
  await credit({ database, clock }, hot, redemptions * 10);
  const redeemed = await runAtOnce(connections, redemptions, () =>
    inTransaction(database, (transaction) =>
      redeem(transaction, {
        redemptionId: createId("redemption"),
        customerId: hot,
        unit: "USD",
        amount: 10,
        occurredAt: clock.now(),
      }),
    ),
  );
  const jobs = { enqueue: async () => {} };
  const read = await runAtOnce(1, statements, (index) =>
    getStatement(
      { database, clock, jobs },
      { kind: "member", userId: "", customerId: memberAt(index) },
      { page: 1 },
    ),
  );
  const started = performance.now();
  const drift = await verifyLedger(database);
  if (drift.length > 0) throw new Error(`The books differ in ${drift.length} places.`);
  return { postings: posted, redemptions: redeemed, statement: read, verifyMs: performance.now() - started };
}

/** So many credits to these members in turn, through all connections at a time. */
export const measurePostings = (
  bench: Bench,
  customerIds: readonly string[],
  count: number,
): Promise<Timing> =>
  runAtOnce(connections, count, (index) => credit(bench, customerIds[index % customerIds.length] ?? "", 100));

function credit({ database, clock }: Bench, customerId: string, amount: number): Promise<unknown> {
  return inTransaction(database, (transaction) =>
    post(transaction, {
      key: `bench:${randomUUID()}`,
      kind: "adjusted",
      unit: "USD",
      causeId: customerId,
      occurredAt: clock.now(),
      legs: [
        { account: heldBy(customerId, "USD"), amount },
        { account: programme("expense"), amount: -amount },
      ],
    }),
  );
}
