import { AppError, createId, type MemberActor } from "@worth/contracts";
import type { GetOutsideDeskInput, OutsideDeskOutput, ShowOutsideReviewInput } from "@worth/contracts";
import { inTransaction, lockKey, type Reader } from "@worth/db";
import { listAliases } from "../../customers/resolve-customer.ts";
import type { Deps } from "../../deps.ts";
import { openQueueItem } from "../../queue/open-queue-item.ts";
import { isRewarded } from "../find-author-facts.ts";
import { keepPicture, type PhotoDeps } from "../photos.ts";

/** What the page about a review on another site needs. @throws AppError not_found for no such product, or a site that is off */
export async function getOutsideDesk(
  { database, clock }: Deps,
  actor: MemberActor,
  { productId, destinationId }: GetOutsideDeskInput,
): Promise<OutsideDeskOutput> {
  const { product, site } = await readBoth(database, { productId, destinationId });
  const { id, name, url, allowsIncentive } = site;
  const aliases = await listAliases(database, actor.customerId);
  const shown = await database.outsideReview.findFirst({
    where: { customerId: { in: aliases }, productId, destinationId },
    orderBy: { createdAt: "desc" },
  });
  return {
    product,
    destination: { id, name, url },
    hasIncentive: allowsIncentive && (await isRewarded(database, clock.now())),
    shown: shown && { state: shown.state, at: shown.createdAt.toISOString() },
  };
}

/**
 * A member shows that they wrote on another site; staff look at it. Whether anything is promised for it is the site's
 * rule, never what it says there.
 * @throws AppError not_found, outside_review_known, invalid_input without anything to look at, photo_too_large, photo_unreadable
 */
export async function showOutsideReview(
  deps: PhotoDeps,
  { customerId }: MemberActor,
  { productId, destinationId, link, picture }: ShowOutsideReviewInput,
): Promise<void> {
  const { database, clock, files } = deps;
  const { site } = await readBoth(database, { productId, destinationId });
  if (link === "" && picture === null) throw new AppError("invalid_input", { fields: { link: "required" } });
  const id = createId("outsideReview");
  const storageKey = picture && `proofs/${id}.webp`;
  if (picture && storageKey) await keepPicture(deps, { storageKey, content: picture, field: "picture" });
  try {
    await inTransaction(database, async (transaction) => {
      const now = clock.now();
      await lockKey(transaction, "outside_review", `${customerId}:${destinationId}:${productId}`);
      const aliases = await listAliases(transaction, customerId);
      const same = {
        customerId: { in: aliases },
        productId,
        destinationId,
        state: { not: "refused" as const },
      };
      if ((await transaction.outsideReview.count({ where: same })) > 0)
        throw new AppError("outside_review_known");
      const isIncentivised = site.allowsIncentive && (await isRewarded(transaction, now));
      await transaction.outsideReview.create({
        data: {
          id,
          customerId,
          productId,
          destinationId,
          state: "waiting",
          isIncentivised,
          createdAt: now,
          proof: { create: { link, storageKey } },
        },
      });
      await openQueueItem(transaction, {
        kind: "proof",
        subjectType: "outside_review",
        subjectId: id,
        customerId,
        referralId: null,
        stakeMinor: 0,
        reasons: [],
        now,
      });
    });
  } catch (error) {
    if (storageKey) await files.remove(storageKey);
    throw error;
  }
}

async function readBoth(reader: Reader, { productId, destinationId }: GetOutsideDeskInput) {
  const [product, site] = await Promise.all([
    reader.product.findUnique({ where: { id: productId }, select: { id: true, name: true } }),
    reader.reviewDestination.findUnique({ where: { id: destinationId, isOn: true } }),
  ]);
  if (!product || !site) throw new AppError("not_found");
  return { product, site };
}
