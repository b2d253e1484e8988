import { buildAct, buildReview } from "@worth/factories";
import type { CrowdPerson } from "../crowd/crowd-person.ts";
import { keptPurchase } from "../story/kept-purchase.ts";
import type { Story } from "../story/story.ts";
import type { Published } from "./published.ts";
import { reviewWords } from "./reviews.ts";

const words = {
  review: {
    role: "reviewer",
    titles: reviewWords.map(({ title }) => title),
  },
  mention: { role: "sharer", titles: ["In my packing list", "What I carry", "Newsletter: gear that lasts"] },
  answer: { role: "supporter", titles: ["How it sizes", "What to wash it with", "Repair instead of return"] },
} as const;

const authorCount = 24;

/** Some of the crowd who write: reviews, mentions elsewhere, and answers to questions. */
export function addAuthors(story: Story, crowd: readonly CrowdPerson[]): Published[] {
  const { random, catalogue, daysAgo } = story;
  const writers = crowd
    .filter(({ joinedAt, sentiment }) => joinedAt && joinedAt < daysAgo(60) && sentiment !== "detractor")
    .filter((_, index) => index % 5 === 0)
    .slice(0, authorCount);
  const reviewed = new Set<string>();
  return writers.flatMap(({ customerId, joinedAt, orders }, writer) =>
    Array.from({ length: random.integer(1, 3) }, (): Published => {
      const kind = random.pick(["review", "review", "mention", "answer"] as const);
      const { productId } = random.pick(catalogue.consumer);
      const occurredAt = momentBetween(joinedAt ?? daysAgo(60), story.now, random.next());
      const { role, titles } = words[kind];
      const title = random.pick(titles);
      const key = `${customerId} ${productId}`;
      // Of one product a customer has one review; what they said of it again is an act like any other.
      const isReview = kind === "review" && !reviewed.has(key);
      if (isReview) reviewed.add(key);
      const said = reviewWords.find((words) => words.title === title);
      const { actId } = story.add(
        isReview && said
          ? buildReview({
              customerId,
              productId,
              ...said,
              submittedAt: occurredAt,
              verifiedPurchaseId: keptPurchase(orders, { productId, before: occurredAt }),
              isIncentivised: writer % 4 === 1,
              staffId: story.staff.reviewer,
            })
          : buildAct({ customerId, kind, role, productId, title, occurredAt }),
      );
      return { actId, ownerId: customerId, productId, kind, occurredAt };
    }),
  );
}

const momentBetween = (from: Date, to: Date, share: number): Date =>
  new Date(Math.floor(from.getTime() + (to.getTime() - from.getTime()) * share));
