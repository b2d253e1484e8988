import { AppError, createId } from "@worth/contracts";
import { inTransaction, type Transaction } from "@worth/db";
import { heldBy, post, programme, redeem } from "@worth/domain";
import { createCustomer } from "@worth/factories";
import { expect, test } from "vitest";
import { readBalances, setStanding } from "../integration/ledger/balances.ts";
import { createWorld, type World } from "../world/create-world.ts";
import { raceAll, tally } from "./ledger-checks.ts";

/** Mutants live in the databases of these tests alone: each leaves one guard out, and the named promise breaks. */

type Spending = { customerId: string; key: string; amount: number };
type Spend = (transaction: Transaction, spending: Spending) => Promise<unknown>;

const deliveries = 20;

/** One credit of 10.00, delivered many times at the same moment, and what the member has then. */
async function deliverOnce(world: World, give: Spend, weaken?: () => Promise<unknown>) {
  const { customerId } = await createCustomer(world.database);
  // The account is there, so that nobody waits for its opening.
  await setStanding(world, { customerId, standing: "given", amount: 1 });
  await weaken?.();
  const asked = Array.from(
    { length: deliveries },
    () => () =>
      inTransaction(world.database, (transaction) =>
        give(transaction, { customerId, key: "one", amount: 10_00 }),
      ),
  );
  const { done } = await raceAll(asked);
  return { done, held: (await readBalances(world, customerId, "USD")).held - 1 };
}

/** Amounts spent from 100 at the same moment, and what is left. */
async function spendAtOnce(world: World, spend: Spend, amounts: readonly number[]) {
  const { customerId } = await createCustomer(world.database);
  await setStanding(world, { customerId, standing: "given", amount: 100 });
  const asked = amounts.map(
    (amount, index) => () =>
      inTransaction(world.database, (transaction) =>
        spend(transaction, { customerId, key: `${index}`, amount }),
      ),
  );
  const { done, refusals } = await raceAll(asked);
  const { held } = await readBalances(world, customerId, "USD");
  return { done, refused: tally(refusals), held };
}

/** A place where the first to come wait until enough are there; whoever comes later goes on. */
function createMeeting(size: number): () => Promise<void> {
  const everybodyIsThere = Promise.withResolvers<void>();
  let count = 0;
  return () => {
    count += 1;
    if (count >= size) everybodyIsThere.resolve();
    return everybodyIsThere.promise;
  };
}

const giving = ({ customerId, key, amount }: Spending) =>
  ({
    key,
    kind: "adjusted",
    unit: "USD",
    causeId: customerId,
    occurredAt: new Date(),
    legs: [
      { account: heldBy(customerId, "USD"), amount },
      { account: programme("expense"), amount: -amount },
    ],
  }) as const;

/** Entries without the product's locks and keys; the database's own guards still stand unless a test drops them. */
async function insertUnguarded(
  transaction: Transaction,
  { customerId, key, amount }: Spending,
): Promise<void> {
  const transactionId = createId("ledgerTransaction");
  await transaction.ledgerTransaction.create({
    data: {
      id: transactionId,
      key,
      kind: "adjusted",
      unit: "USD",
      causeId: customerId,
      occurredAt: new Date(),
    },
  });
  const accounts = await transaction.ledgerAccount.findMany({
    where: { unit: "USD", OR: [{ customerId, kind: "member_credit" }, { kind: "expense" }] },
  });
  for (const { id: accountId, kind } of accounts) {
    const id = createId("ledgerEntry");
    const signed = kind === "expense" ? -amount : amount;
    await transaction.ledgerEntry.create({ data: { id, transactionId, accountId, amount: signed } });
  }
}

test("one key delivered twenty times at once moves money once, and every delivery is answered", async () => {
  const world = await createWorld();
  const outcome = await deliverOnce(world, (transaction, spending) => post(transaction, giving(spending)));
  expect(outcome).toEqual({ done: deliveries, held: 10_00 });
});

/** Looks the key up first, as two deliveries do at the same moment. */
function createLookingFirst(): Spend {
  const meet = createMeeting(2);
  return async (transaction, spending) => {
    const known = await transaction.ledgerTransaction.findFirst({ where: { key: spending.key } });
    await meet();
    if (!known) await insertUnguarded(transaction, spending);
  };
}

test("a key that is looked up before it is written moves money twice: the deliveries notice", async () => {
  const world = await createWorld();
  const { held } = await deliverOnce(
    world,
    createLookingFirst(),
    () => world.database.$executeRaw`DROP INDEX ledger_transaction_key_key`,
  );
  expect(held).toBeGreaterThan(10_00);
});

test("a key that is looked up first, with its unique index in place, leaves deliveries without an answer", async () => {
  const world = await createWorld();
  const { done, held } = await deliverOnce(world, createLookingFirst());
  expect(held).toBe(10_00);
  expect(done).toBeLessThan(deliveries);
});

test("forty redemptions of 10 from 100 at once: ten succeed, and nothing is left", async () => {
  const world = await createWorld();
  const outcome = await spendAtOnce(
    world,
    (transaction, { customerId, key, amount }) =>
      redeem(transaction, { redemptionId: key, customerId, unit: "USD", amount, occurredAt: new Date() }),
    Array.from({ length: 40 }, () => 10),
  );
  expect(outcome).toEqual({ done: 10, refused: { balance_too_low: 30 }, held: 0 });
});

/** Reads what is there without holding it, as two do at the same moment. */
function createSpendingUnlocked(together: number): Spend {
  const meet = createMeeting(together);
  return async (transaction, { customerId, key, amount }) => {
    const account = await transaction.ledgerAccount.findFirstOrThrow({
      where: { customerId, kind: "member_credit" },
    });
    await meet();
    if ((account.balance ?? 0) < amount) throw new AppError("balance_too_low");
    await insertUnguarded(transaction, { customerId, key, amount: -amount });
  };
}

test("a balance that is read without a lock is overdrawn: two who spend it at once notice", async () => {
  const world = await createWorld();
  await world.database.$executeRaw`ALTER TABLE ledger_account DROP CONSTRAINT ledger_account_floor`;
  const { done, held } = await spendAtOnce(world, createSpendingUnlocked(2), [100, 100]);
  expect({ done, held }).toEqual({ done: 2, held: -100 });
});

test("a balance that is read without a lock stays above 0 while the database keeps the floor", async () => {
  const world = await createWorld();
  const { done, held } = await spendAtOnce(world, createSpendingUnlocked(2), [100, 100]);
  expect({ done, held }).toEqual({ done: 1, held: 0 });
});
