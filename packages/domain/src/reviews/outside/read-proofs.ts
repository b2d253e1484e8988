import { AppError, type ProofOutput, type ProofPictureInput, type StaffActor } from "@worth/contracts";
import type { Reader } from "@worth/db";
import type { PhotoDeps } from "../photos.ts";

/** What customers showed of their reviews on other sites, by the review's id; an erased one's is gone. */
export async function readProofs(
  reader: Reader,
  reviewIds: readonly string[],
): Promise<Map<string, ProofOutput>> {
  const reviews = await reader.outsideReview.findMany({
    where: { id: { in: [...reviewIds] } },
    include: { proof: true, product: true, destination: true },
  });
  return new Map(
    reviews.map(({ id, product, destination, proof, isIncentivised }) => [
      id,
      {
        reviewId: id,
        productName: product.name,
        siteName: destination.name,
        link: proof?.link ?? "",
        hasPicture: proof?.storageKey != null,
        hasIncentive: isIncentivised,
      },
    ]),
  );
}

/** The picture a customer showed. @throws AppError not_found */
export async function readProofPicture(
  { database, files }: PhotoDeps,
  _actor: StaffActor,
  { reviewId }: ProofPictureInput,
) {
  const proof = await database.outsideProof.findUnique({ where: { reviewId } });
  const content = proof?.storageKey ? await files.read(proof.storageKey) : null;
  if (!content) throw new AppError("not_found");
  return { content };
}
