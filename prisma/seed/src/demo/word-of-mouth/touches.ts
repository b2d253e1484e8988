import { buildTouch } from "@worth/factories";
import type { TouchKind } from "@worth/scoring";
import type { Order } from "../story/order.ts";
import type { Story } from "../story/story.ts";
import type { Published } from "./published.ts";

const dayMs = 86_400_000;
const minuteMs = 60_000;

/** What being exposed to each kind of act is called. */
const exposure: Record<Published["kind"], TouchKind> = {
  review: "review_read",
  mention: "mention_click",
  answer: "community_answer",
};

/** How often a buyer of a product had met what was published about it. */
export type Reach = { published: readonly Published[]; probability: number };

/** Touches of buyers before they bought; learned of when they did. */
export function addTouches(story: Story, orders: readonly Order[], reach: Reach): void {
  const byProduct = Map.groupBy(reach.published, ({ productId }) => productId);
  for (const order of orders) {
    for (const { product } of order.lines) {
      const published = byProduct.get(product.productId) ?? [];
      if (published.length === 0 || !story.random.chance(reach.probability)) continue;
      addTouch(story, order, story.random.pick(published));
    }
  }
}

function addTouch(
  { add, random }: Story,
  order: Order,
  { actId, ownerId, kind, occurredAt }: Published,
): void {
  const touchedAt = new Date(order.occurredAt.getTime() - Math.round(random.between(0.05, 12) * dayMs));
  if (touchedAt <= occurredAt || ownerId === order.customerId) return;
  const touch = { actId, ownerId, customerId: order.customerId, recordedAt: order.occurredAt };
  add(buildTouch({ ...touch, kind: exposure[kind], occurredAt: touchedAt }));
  if (kind === "review" && random.chance(0.4)) {
    const markedAt = new Date(touchedAt.getTime() + 3 * minuteMs);
    add(buildTouch({ ...touch, kind: "review_helpful", occurredAt: markedAt }));
  }
  if (kind === "mention" && random.chance(0.3)) {
    add(buildTouch({ ...touch, kind: "heard_answer", occurredAt: order.occurredAt }));
  }
}
