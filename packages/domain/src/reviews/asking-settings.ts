import {
  AppError,
  createId,
  defaultReviewAsking,
  type ProductAsking,
  type ReviewAsking,
  type ReviewAskingOutput,
  type SaveDestinationInput,
  type StaffActor,
} from "@worth/contracts";
import { inTransaction, type Reader } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";

const mostProducts = 1_000;
const one = { where: { id: "reviews" } } as const;

/** When customers are asked for a review now. */
export async function readAsking(reader: Reader): Promise<ReviewAsking> {
  return (
    (await reader.reviewAsking.findUnique({ ...one, omit: { id: true, updatedAt: true } })) ??
    defaultReviewAsking
  );
}

/** When customers are asked, for which sites, and what differs by product. */
export async function getReviewAsking({ database }: Deps, _actor: StaffActor): Promise<ReviewAskingOutput> {
  const [asking, destinations, products] = await Promise.all([
    readAsking(database),
    database.reviewDestination.findMany({
      orderBy: [{ name: "asc" }, { id: "asc" }],
      omit: { createdAt: true, updatedAt: true },
    }),
    database.product.findMany({
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: mostProducts,
      select: { id: true, name: true, asking: true },
    }),
  ]);
  return {
    asking,
    destinations,
    products: products.map(({ id, name, asking: own }) => ({
      productId: id,
      name,
      isAsked: own?.isAsked ?? true,
      daysAfter: own?.daysAfter ?? null,
      destinationId: own?.destinationId ?? null,
    })),
  };
}

export async function saveReviewAsking(
  { database }: Deps,
  actor: StaffActor,
  asking: ReviewAsking,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const before = await readAsking(transaction);
    await transaction.reviewAsking.upsert({
      ...one,
      create: { id: "reviews", ...asking },
      update: asking,
    });
    const subject = { subjectType: "review_asking", subjectId: "reviews" };
    await recordAudit(transaction, actor, { action: "reviews.asking", ...subject, before, after: asking });
  });
}

/** @throws AppError not_found for no such product or site */
export async function saveProductAsking(
  { database }: Deps,
  actor: StaffActor,
  { productId, ...asking }: ProductAsking,
): Promise<void> {
  const { destinationId } = asking;
  await inTransaction(database, async (transaction) => {
    const isKnown = (await transaction.product.count({ where: { id: productId } })) > 0;
    const site =
      destinationId === null ||
      (await transaction.reviewDestination.count({ where: { id: destinationId } })) > 0;
    if (!isKnown || !site) throw new AppError("not_found");
    await transaction.reviewProductAsking.upsert({
      where: { productId },
      create: { productId, ...asking },
      update: asking,
    });
    const subject = { subjectType: "product", subjectId: productId };
    await recordAudit(transaction, actor, { action: "reviews.asking_product", ...subject, after: asking });
  });
}

/** @throws AppError not_found for no such site */
export async function saveDestination(
  { database, clock }: Deps,
  actor: StaffActor,
  { destinationId, ...site }: SaveDestinationInput,
): Promise<void> {
  const id = destinationId ?? createId("reviewDestination");
  await inTransaction(database, async (transaction) => {
    if (destinationId === null) {
      await transaction.reviewDestination.create({ data: { id, ...site, createdAt: clock.now() } });
    } else {
      const { count } = await transaction.reviewDestination.updateMany({ where: { id }, data: site });
      if (count === 0) throw new AppError("not_found");
    }
    const subject = { subjectType: "review_destination", subjectId: id };
    await recordAudit(transaction, actor, { action: "reviews.destination", ...subject, after: site });
  });
}
