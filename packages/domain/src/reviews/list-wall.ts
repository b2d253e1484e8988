import {
  AppError,
  type Actor,
  type ListWallInput,
  type ListWallOutput,
  type WallReviewOutput,
} from "@worth/contracts";
import type { Prisma, Reader } from "@worth/db";
import { firstName } from "../customers/first-name.ts";
import { listAliases } from "../customers/resolve-customer.ts";
import type { MailDeps } from "../deps.ts";
import { readRating } from "./read-rating.ts";
import { readerKeyOf } from "./reader-key.ts";
import { disclosuresOf } from "./review-disclosures.ts";
import { wordsOf } from "./review-words.ts";

const pageSize = 10;

const orders = {
  newest: [{ publishedAt: "desc" }, { id: "desc" }],
  helpful: [{ helpfulCount: "desc" }, { publishedAt: "desc" }, { id: "desc" }],
  highest: [{ stars: "desc" }, { publishedAt: "desc" }, { id: "desc" }],
  lowest: [{ stars: "asc" }, { publishedAt: "desc" }, { id: "desc" }],
} as const satisfies Record<ListWallInput["sort"], Prisma.ReviewOrderByWithRelationInput[]>;

/** Published reviews, of one product or of all, as one reader sees them. @throws AppError not_found for no such product */
export async function listWall(
  { database, cipher }: MailDeps,
  actor: Actor,
  { productId, sort, stars, verifiedOnly, page, visitor }: ListWallInput,
): Promise<ListWallOutput> {
  const product =
    productId === undefined
      ? null
      : await database.product.findUnique({ where: { id: productId }, select: { id: true, name: true } });
  if (productId !== undefined && !product) throw new AppError("not_found");
  const where: Prisma.ReviewWhereInput = {
    state: "published",
    ...(productId !== undefined && { productId }),
    ...(stars !== undefined && { stars }),
    ...(verifiedOnly && { verifiedPurchaseId: { not: null } }),
  };
  const reader = readerKeyOf(actor, visitor, cipher) ?? "";
  const [reviews, total, rating, products, aliases] = await Promise.all([
    database.review.findMany({
      where,
      orderBy: orders[sort],
      skip: (page - 1) * pageSize,
      take: pageSize,
      include: wallIncludeOf(reader),
    }),
    database.review.count({ where }),
    readRating(database, productId),
    productId === undefined ? listReviewed(database) : [],
    actor.kind === "member" ? listAliases(database, actor.customerId) : [],
  ]);
  const rows = reviews.map((review) => toWallReview(review, aliases));
  return { rows, total, page, pageSize, product, rating, products };
}

const wallIncludeOf = (reader: string) =>
  ({
    text: true,
    reply: true,
    customer: { select: { displayName: true } },
    product: { select: { id: true, name: true } },
    photos: { orderBy: { position: "asc" }, select: { id: true, width: true, height: true } },
    helpful: { where: { reader }, select: { reader: true } },
    reports: { where: { reader }, select: { reader: true } },
  }) as const satisfies Prisma.ReviewInclude;

type WallRow = Prisma.ReviewGetPayload<{ include: ReturnType<typeof wallIncludeOf> }>;

function toWallReview(review: WallRow, aliases: readonly string[]): WallReviewOutput {
  const { id, product, customerId, customer, photos, reply, helpful, reports } = review;
  return {
    id,
    product,
    authorFirstName: firstName(customer.displayName),
    // What is published has both; the database sees to it.
    stars: review.stars ?? 1,
    publishedAt: (review.publishedAt ?? review.createdAt).toISOString(),
    ...wordsOf(review.text),
    photos,
    disclosures: disclosuresOf(review),
    isVerified: review.verifiedPurchaseId !== null,
    isOwn: aliases.includes(customerId),
    helpfulCount: review.helpfulCount,
    isMarkedHelpful: helpful.length > 0,
    isReported: reports.length > 0,
    reply: reply && { body: reply.body, at: reply.updatedAt.toISOString() },
  };
}

async function listReviewed(reader: Reader): Promise<ListWallOutput["products"]> {
  return reader.$queryRaw<ListWallOutput["products"]>`
    SELECT product.id, product.name, count(*)::int AS count
    FROM review JOIN product ON product.id = review."productId"
    WHERE review.state = 'published' GROUP BY product.id ORDER BY product.name, product.id LIMIT 100`;
}
