import type { StaffActor } from "@worth/contracts";
import { createStaff } from "@worth/factories";
import { payInvoice, startStory } from "../../world/start-story.ts";

/** Mary's friend Leo pays with her card and buys for 200.00: their referral waits for a person. */
export async function startHeldReferral() {
  const story = await startStory();
  const { database, mary, leo, stripe, drain } = story;
  await database.customerTrait.createMany({
    data: [mary, leo].map(({ customerId }) => ({
      customerId,
      kind: "payment_fingerprint" as const,
      hash: "one card",
    })),
  });
  const charge = payInvoice(story);
  await stripe.webhooksSettled();
  await drain();
  const { staffId } = await createStaff(database, { role: "reviewer", name: "Rae Reviewer" });
  const reviewer: StaffActor = { kind: "staff", staffId, role: "reviewer" };
  const referral = () => database.referral.findFirstOrThrow({ where: { refereeId: leo.customerId } });
  const item = () => database.queueItem.findFirstOrThrow({ where: { kind: "fraud" } });
  return { ...story, charge, reviewer, referral, item };
}

export type HeldReferral = Awaited<ReturnType<typeof startHeldReferral>>;
