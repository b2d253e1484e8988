import { AppError, createId, type StaffActor } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import { lockRoot } from "../ideas/lock-idea.ts";
import { recordStatusChange } from "../ideas/record-status-change.ts";
import { recordRewardEvent } from "../rewards/record-reward-event.ts";
import { findCredits } from "./find-credits.ts";

type Shipping = {
  ideaId: string;
  /** The share of what it is linked to that it is credited with. */
  basisPoints: number;
  /** What the entry concerns; empty for what the idea itself does. */
  productIds: readonly string[];
  now: Date;
};

/**
 * Ships an idea: its value begins here, and whose it is is booked.
 * @returns who is credited; nobody for an idea that shipped before
 * @throws AppError entry_product_missing, entry_idea_hidden
 */
export async function shipIdea(
  transaction: Transaction,
  actor: StaffActor,
  { ideaId, basisPoints, productIds, now }: Shipping,
): Promise<string[]> {
  const root = await lockRoot(transaction, ideaId);
  if (root.state !== "published" || root.actId === null) throw new AppError("entry_idea_hidden");
  const { id: rootId, actId, boardId, statusId } = root;
  if ((await transaction.shippedIdea.count({ where: { actId } })) > 0) return [];
  const concerned = productIds.length > 0 ? productIds : [root.productId].filter((id) => id !== null);
  if (concerned.length === 0) throw new AppError("entry_product_missing", { field: "products" });
  await transaction.shippedIdea.create({
    data: {
      actId,
      basisPoints,
      occurredAt: now,
      products: { create: concerned.map((productId) => ({ productId })) },
    },
  });
  const credits = await findCredits(transaction, [rootId]);
  await transaction.actCredit.createMany({
    data: credits.map(({ customerId, part }) => ({
      id: createId("actCredit"),
      actId,
      customerId,
      part,
      occurredAt: now,
    })),
  });
  await moveToShipped(transaction, actor, { rootId, boardId, statusId, now });
  for (const { customerId } of credits)
    await recordRewardEvent(transaction, { now }, actor, {
      id: `idea_shipped:${actId}:${customerId}`,
      trigger: "idea_shipped",
      occurredAt: now,
      parties: { actor: customerId },
    });
  return credits.map(({ customerId }) => customerId);
}

async function moveToShipped(
  transaction: Transaction,
  { staffId }: StaffActor,
  idea: { rootId: string; boardId: string; statusId: string; now: Date },
): Promise<void> {
  const { rootId: ideaId, boardId, statusId: fromId, now } = idea;
  const to = await transaction.boardStatus.findFirstOrThrow({
    where: { boardId, stage: "shipped" },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  await recordStatusChange(transaction, { ideaId, fromId, toId: to.id, staffId, note: "", now });
}
