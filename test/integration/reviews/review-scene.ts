import type { MemberActor, SaveReviewInput, StaffActor } from "@worth/contracts";
import { decideReview, saveReview, submitReview } from "@worth/domain";
import { createMember, createProduct, createStaff } from "@worth/factories";
import { createWorld, type World } from "../../world/create-world.ts";

export const words = {
  stars: 4,
  title: "Narrow at first",
  body: "After 30 km they gave way where my foot is wide.",
  pros: "Grip",
  cons: "Laces",
  videoUrl: "",
} as const satisfies Partial<SaveReviewInput>;

/** Mary and Otto, who are members, a reviewer among the staff, and a shoe. */
export async function openReviews({ now }: { now?: Date } = {}) {
  const opened = await createWorld(now ? { now } : {});
  const { database, deps } = opened;
  const mary = await createMember(database, { displayName: "Mary Sample", email: "mary@example.com" });
  const otto = await createMember(database, { displayName: "Otto Other", email: "otto@example.com" });
  const { staffId } = await createStaff(database, { role: "reviewer", email: "reviewer@staff.example" });
  const { productId } = await createProduct(database, { name: "Trail Shoe", marginBasisPoints: 5_000 });
  const actorOf = ({ customerId }: { customerId: string }): MemberActor => ({
    kind: "member",
    userId: customerId,
    customerId,
  });
  const staff: StaffActor = { kind: "staff", staffId, role: "reviewer" };
  const submit = async (by: MemberActor, more: Partial<SaveReviewInput> = {}) => {
    const { reviewId } = await saveReview(deps, by, { productId, ...words, ...more });
    await submitReview(deps, by, { reviewId });
    return reviewId;
  };
  const publish = async (by: MemberActor, more: Partial<SaveReviewInput> = {}) => {
    const reviewId = await submit(by, more);
    const { version } = await readReview(reviewId);
    await decideReview(deps, staff, { reviewId, version, outcome: "published" });
    return reviewId;
  };
  const readReview = (reviewId: string) =>
    database.review.findUniqueOrThrow({ where: { id: reviewId }, include: { text: true, versions: true } });
  return {
    ...opened,
    mary: actorOf(mary),
    otto: actorOf(otto),
    staff,
    productId,
    submit,
    publish,
    readReview,
  };
}

/** What the mails that wait say. */
export async function readMails({ database, cipher }: Pick<World, "database" | "cipher">) {
  const payloads = await database.effectPayload.findMany({ orderBy: { effectId: "asc" } });
  return payloads.flatMap(({ ciphertext }) =>
    ciphertext === null
      ? []
      : [
          JSON.parse(cipher.decrypt(ciphertext)) as {
            template: string;
            to: string;
            data: Record<string, string>;
          },
        ],
  );
}
