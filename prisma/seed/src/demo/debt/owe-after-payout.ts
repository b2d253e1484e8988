import { createId } from "@worth/contracts";
import { inTransaction, type Database } from "@worth/db";
import { markPayoutsPaid, requestPayout, settleReferral } from "@worth/domain";
import { seedJobs } from "../../seed-jobs.ts";

const dayMs = 86_400_000;
const actor = { kind: "system", name: "demo" } as const;

/**
 * Somebody outside the told stories had their credit paid out, and then their friend returned what had earned it: they
 * owe it, and the next reward settles that first.
 */
export async function oweAfterPayout(database: Database, now: Date): Promise<void> {
  const daysAgo = (days: number): Date => new Date(now.getTime() - days * dayMs);
  const reward = await database.reward.findFirstOrThrow({
    where: {
      side: "referrer",
      state: "granted",
      amount: { gt: 0 },
      grantedAt: { lt: daysAgo(14) },
      customer: {
        member: { isNot: null },
        companyId: null,
        displayName: { not: "Mary Sample" },
        ledgerAccounts: { some: { kind: "member_credit", balance: { gte: 25_00 } } },
      },
      referral: { referee: { companyId: null }, qualifyingPurchase: { refunds: { none: {} } } },
    },
    orderBy: [{ grantedAt: "desc" }, { customer: { displayName: "asc" } }],
    include: { customer: { include: { ledgerAccounts: { where: { kind: "member_credit" } } } } },
  });
  const { customerId, purchaseId, unit } = reward;
  const amountMinor = reward.customer.ledgerAccounts.find((account) => account.unit === unit)?.balance ?? 0;
  const deps = { database, jobs: seedJobs, clock: { now: () => daysAgo(9) } };
  const payout = {
    customerId,
    rail: "manual",
    currency: unit,
    amountMinor,
    funding: "credit",
    actor,
  } as const;
  const { payoutId } = await inTransaction(database, (transaction) =>
    requestPayout(transaction, deps, payout),
  );
  const manager = await database.staffUser.findFirstOrThrow({ where: { role: "manager" } });
  const staff = { kind: "staff", staffId: manager.id, role: manager.role } as const;
  await markPayoutsPaid({ ...deps, clock: { now: () => daysAgo(8) } }, staff, { payoutIds: [payoutId] });
  await inTransaction(database, async (transaction) => {
    const purchase = await transaction.purchase.findUniqueOrThrow({ where: { id: purchaseId ?? "" } });
    const returnedAt = daysAgo(3);
    await transaction.refund.create({
      data: {
        id: createId("refund"),
        purchaseId: purchase.id,
        amountMinor: purchase.capturedMinor,
        occurredAt: returnedAt,
        recordedAt: returnedAt,
      },
    });
    await settleReferral(transaction, { now: returnedAt }, actor, { purchaseId: purchase.id });
  });
}
