import { AppError, createId, type MemberActor } from "@worth/contracts";
import { lockKey, type Transaction } from "@worth/db";
import { listAliases } from "../customers/resolve-customer.ts";
import { isOpen } from "./lock-review.ts";

type Draft = { actor: MemberActor; productId: string; now: Date };

/**
 * The member's review of a product, begun when there is none; two windows begin one.
 * @throws AppError not_found for no such product, review_not_open when it waits or is published
 */
export async function openDraft(transaction: Transaction, { actor, productId, now }: Draft) {
  const { customerId } = actor;
  await lockKey(transaction, "review", `${customerId}:${productId}`);
  const aliases = await listAliases(transaction, customerId);
  const known = await transaction.review.findFirst({
    where: { customerId: { in: aliases }, productId, state: { not: "withdrawn" } },
    select: { id: true, state: true },
  });
  if (known) {
    if (!isOpen(known.state)) throw new AppError("review_not_open");
    await transaction.$executeRaw`SELECT 1 FROM review WHERE id = ${known.id} FOR UPDATE`;
    return known;
  }
  if ((await transaction.product.count({ where: { id: productId } })) === 0) throw new AppError("not_found");
  return transaction.review.create({
    data: {
      id: createId("review"),
      customerId,
      productId,
      state: "draft",
      createdAt: now,
      text: { create: {} },
    },
    select: { id: true, state: true },
  });
}
