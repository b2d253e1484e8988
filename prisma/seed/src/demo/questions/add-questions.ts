import { buildAnswer, buildQuestion } from "@worth/factories";
import type { CrowdPerson } from "../crowd/crowd-person.ts";
import type { Mary } from "../mary/mary.ts";
import { keptPurchase } from "../story/kept-purchase.ts";
import type { Story } from "../story/story.ts";
import type { Published } from "../word-of-mouth/published.ts";
import { toldQuestions, unreadQuestion } from "./told-questions.ts";

/** Questions about products with what was answered: Mary's answers and others', and two nobody has answered yet. */
export function addQuestions(story: Story, crowd: readonly CrowdPerson[], mary: Mary): Published[] {
  const { add, daysAgo, catalogue } = story;
  const members = crowd.filter(({ joinedAt }) => joinedAt && joinedAt < daysAgo(620));
  const askerOf = (index: number) => {
    const asker = members[index * 2];
    if (!asker) throw new Error("The demo has too few members to ask questions.");
    return asker.customerId;
  };
  const unread = { productId: catalogue[unreadQuestion.product].productId, body: unreadQuestion.question };
  const createdAt = daysAgo(unreadQuestion.daysAgo);
  add(buildQuestion({ ...unread, customerId: askerOf(toldQuestions.length), state: "waiting", createdAt }));
  return toldQuestions.flatMap(({ product, question, daysAgo: days, answers }, index) => {
    const { productId } = catalogue[product];
    const customerId = askerOf(index);
    const { questionId } = add(
      buildQuestion({
        customerId,
        productId,
        body: question,
        answerCount: answers.length,
        createdAt: daysAgo(days),
      }),
    );
    return answers.map(({ by, body, daysAgo: since }): Published => {
      const occurredAt = daysAgo(since);
      const owner =
        by === "mary"
          ? { ...mary, purchaseId: null }
          : ownerOf(crowd, { productId, before: occurredAt, not: customerId });
      const { actId } = add(
        buildAnswer({
          questionId,
          productId,
          customerId: owner.customerId,
          body,
          verifiedPurchaseId: owner.purchaseId,
          createdAt: occurredAt,
        }),
      );
      return { actId, ownerId: owner.customerId, productId, kind: "answer", occurredAt };
    });
  });
}

type Wanted = { productId: string; before: Date; not: string };

/** A member who had bought and kept it by then. */
function ownerOf(
  crowd: readonly CrowdPerson[],
  { productId, before, not }: Wanted,
): { customerId: string; purchaseId: string } {
  for (const { customerId, joinedAt, orders } of crowd) {
    if (customerId === not || !joinedAt || joinedAt > before) continue;
    const purchaseId = keptPurchase(orders, { productId, before });
    if (purchaseId !== null) return { customerId, purchaseId };
  }
  throw new Error("The demo has nobody who owns what is asked about.");
}
