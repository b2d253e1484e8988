import { AppError, idPrefixes, type ReverseAdjustmentInput, type StaffActor } from "@worth/contracts";
import { inTransaction, type Transaction } from "@worth/db";
import { recordAudit } from "../../audit/record-audit.ts";
import { resolveCustomer } from "../../customers/resolve-customer.ts";
import type { Deps } from "../../deps.ts";
import { post } from "../post.ts";
import { postReturn } from "../post-return.ts";
import { points, sourceOf, type AccountRef } from "../posting.ts";

/**
 * Takes an adjustment back by the opposite entries, once; what comes back to a member settles what they owe by now.
 * Only adjustments: every other line follows from something that has its own way back.
 * @throws AppError not_found, already_done, or balance_too_low when what it gave is spent
 */
export async function reverseAdjustment(
  { database, clock }: Deps,
  actor: StaffActor,
  { transactionId, reason }: ReverseAdjustmentInput,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const { unit, causeId: adjustedId, entries } = await findAdjustment(transaction, transactionId);
    const customerId = (await resolveCustomer(transaction, adjustedId)) ?? adjustedId;
    const posting = {
      key: `reversal:${transactionId}`,
      kind: "adjusted",
      unit,
      causeId: customerId,
      reversesId: transactionId,
      occurredAt: clock.now(),
      staffId: actor.staffId,
      note: reason,
    } as const;
    const taken = entries.reduce((sum, { amount, account }) => sum - (isHeld(account) ? amount : 0), 0);
    const { isNew } =
      taken > 0
        ? await postReturn(transaction, {
            ...posting,
            customerId,
            amount: taken,
            from: sourceOf(unit),
            ...(unit === points && { lots: { to: "their_lots", transactionId } }),
          })
        : await post(transaction, {
            ...posting,
            legs: entries.map(({ account, amount }) => ({
              account: refOf(account, customerId),
              amount: -amount,
            })),
            ...(unit === points && { lots: { from: "their_lots", transactionId } }),
          });
    if (!isNew) throw new AppError("already_done");
    await recordAudit(transaction, actor, {
      action: "ledger.reversed",
      subjectType: "customer",
      subjectId: customerId,
      after: { transactionId, reason },
    });
  });
}

async function findAdjustment(transaction: Transaction, id: string) {
  const found = await transaction.ledgerTransaction.findFirst({
    where: { id, kind: "adjusted", reversesId: null, causeId: { startsWith: `${idPrefixes.customer}_` } },
    select: {
      unit: true,
      causeId: true,
      entries: { select: { amount: true, account: { select: { kind: true, customerId: true } } } },
    },
  });
  if (!found) throw new AppError("not_found");
  return found;
}

const isHeld = ({ kind }: { kind: string }): boolean => kind === "member_points" || kind === "member_credit";

type Known = { kind: AccountRef["kind"]; customerId: string | null };

/** What `post` knows the account by: a member's is that of whoever they are today. */
const refOf = (account: Known, customerId: string): AccountRef =>
  ({ kind: account.kind, customerId: account.customerId === null ? null : customerId }) as AccountRef;
