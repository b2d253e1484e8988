import { AppError, createId, type StaffActor } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import { resolveCustomer } from "../customers/resolve-customer.ts";
import { lockRoot } from "../ideas/lock-idea.ts";
import { recordStatusChange } from "../ideas/record-status-change.ts";
import { recordRewardEvent } from "../rewards/record-reward-event.ts";

type Shipping = {
  ideaId: string;
  /** The share of what it is linked to that it is credited with. */
  basisPoints: number;
  /** What the entry concerns; empty for what the idea itself does. */
  productIds: readonly string[];
  now: Date;
};

/**
 * Ships an idea: its value begins here. Its author and those of everything merged into it are its originators; whose
 * help staff accepted, refining or testing, are its refiners, unless they are originators. Staff get no credit.
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
  const credits = await findCredits(transaction, rootId);
  await transaction.actCredit.createMany({
    data: credits.map((credit) => ({ id: createId("actCredit"), actId, ...credit, occurredAt: now })),
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

type Credit = { customerId: string; part: "originator" | "refiner" };

/** Everybody once, as who they are today. */
async function findCredits(transaction: Transaction, rootId: string): Promise<Credit[]> {
  const parts = await transaction.idea.findMany({
    where: { rootId, state: "published" },
    select: { customerId: true },
    orderBy: { id: "asc" },
  });
  const helped = await transaction.ideaContribution.findMany({
    where: { idea: { rootId } },
    select: { customerId: true },
    orderBy: [{ acceptedAt: "asc" }, { customerId: "asc" }],
  });
  const credits = new Map<string, Credit["part"]>();
  for (const [part, people] of [
    ["originator", parts],
    ["refiner", helped],
  ] as const) {
    for (const { customerId: thenId } of people) {
      const customerId = (await resolveCustomer(transaction, thenId)) ?? thenId;
      if (!credits.has(customerId)) credits.set(customerId, part);
    }
  }
  return [...credits].map(([customerId, part]) => ({ customerId, part }));
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
