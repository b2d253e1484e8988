import { buildReview } from "@worth/factories";
import type { CrowdPerson } from "../crowd/crowd-person.ts";
import type { Story } from "../story/story.ts";

/** What the crowd says under its titles, and what staff answered; the stars go with the words. */
export const reviewWords = [
  {
    title: "Better than it looks",
    body: "The colour put me off. After a season I would buy it again.",
    stars: 5,
  },
  { title: "One season in", body: "Holds up well. One seam came loose, and the shop mended it.", stars: 4 },
  {
    title: "For wet feet",
    body: "Dries slowly, and mine smelled after a week of rain.",
    stars: 2,
    reply:
      "Thank you for saying so plainly. Our care page now tells how to dry it in a night, and we mend or swap.",
  },
  { title: "Good value", body: "Nothing special, nothing wrong for the price.", stars: 4 },
] as const;

const unread = [
  {
    title: "The zip sticks",
    body: "It catches on the lining every time. Otherwise warm.",
    stars: 2,
    daysAgo: 1,
  },
  { title: "My third pair", body: "Bought again because the first two lasted.", stars: 5, daysAgo: 3 },
] as const;

const rejected = {
  title: "Cheaper elsewhere",
  body: "Order it from my cousin instead, he sells the same for half.",
  stars: 4,
} as const;

/** What waits to be read by the staff, and one review that was not published. */
export function addUnreadReviews(
  { add, catalogue, daysAgo, staff }: Story,
  crowd: readonly CrowdPerson[],
): void {
  const writers = crowd.filter(
    ({ joinedAt, orders }) => joinedAt && joinedAt < daysAgo(30) && orders.length > 0,
  );
  const [first, second, third] = writers.toReversed();
  const { productId } = catalogue.headlamp;
  for (const [index, writer] of [first, second].entries()) {
    const words = unread[index];
    if (!writer || !words) continue;
    const { daysAgo: days, ...said } = words;
    const { customerId } = writer;
    add(buildReview({ customerId, productId, ...said, state: "waiting", submittedAt: daysAgo(days) }));
  }
  if (!third) return;
  const { customerId } = third;
  const decided = { state: "rejected", reason: "advertising", staffId: staff.reviewer } as const;
  add(buildReview({ customerId, productId, ...rejected, ...decided, submittedAt: daysAgo(12) }));
}
