import { AppError, type AdjustBalanceInput, type StaffActor } from "@worth/contracts";
import { inTransaction } from "@worth/db";
import { recordAudit } from "../../audit/record-audit.ts";
import { resolveCustomer } from "../../customers/resolve-customer.ts";
import type { Deps } from "../../deps.ts";
import { accountOf, lockAccounts } from "../lock-accounts.ts";
import { pointsEnd } from "../points-end.ts";
import { postTo } from "../post.ts";
import { heldBy, points, sourceOf, type Leg } from "../posting.ts";

/**
 * Staff give to a member's balance or take from it, with a reason the member reads. What is given settles what the
 * member owes first. Asked twice with one request key, it happens once.
 * @throws AppError balance_too_low when more would be taken than is there
 */
export async function adjustBalance(
  { database, clock }: Deps,
  actor: StaffActor,
  { customerId: askedId, unit, amount, reason, requestKey }: AdjustBalanceInput,
): Promise<void> {
  if (amount === 0) throw new AppError("invalid_input", { fields: { amount: "too_small" } });
  const now = clock.now();
  await inTransaction(database, async (transaction) => {
    const customerId = await resolveCustomer(transaction, askedId);
    if (customerId === null) throw new AppError("not_found");
    const held = heldBy(customerId, unit);
    const receivable = { kind: "receivable", customerId } as const;
    const accounts = await lockAccounts(transaction, unit, [held, receivable, sourceOf(unit)]);
    const owed = -(accountOf(accounts, receivable).balance ?? 0);
    const toDebt = Math.max(0, Math.min(amount, owed));
    const legs: Leg[] = [
      { account: receivable, amount: toDebt },
      { account: held, amount: amount - toDebt },
      { account: sourceOf(unit), amount: -amount },
    ];
    const { transactionId, isNew } = await postTo(transaction, accounts, {
      key: `adjustment:${customerId}:${requestKey}`,
      kind: "adjusted",
      unit,
      causeId: customerId,
      occurredAt: now,
      staffId: actor.staffId,
      legs,
      note: reason,
      ...(unit === points &&
        amount > 0 && { lots: { to: "new", expiresAt: await pointsEnd(transaction, now) } }),
    });
    if (!isNew) return;
    await recordAudit(transaction, actor, {
      action: "ledger.adjusted",
      subjectType: "customer",
      subjectId: customerId,
      after: { transactionId, unit, amount, reason },
    });
  });
}
