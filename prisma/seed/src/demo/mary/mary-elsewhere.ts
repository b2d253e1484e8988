import { buildMention } from "@worth/factories";
import type { Published } from "../word-of-mouth/published.ts";
import type { Story } from "../story/story.ts";
import type { Person } from "../story/person.ts";

/** What Mary wrote elsewhere, and what about: people followed it to the shop. */
const letters = [
  {
    product: "ridgePack",
    kind: "newsletter",
    channel: "newsletter",
    title: "What I pack for a month, and what I leave at home",
    url: "https://slow-letters.example/what-i-pack",
    audience: 640,
    daysAgo: 430,
  },
  {
    product: "trailShoe",
    kind: "community_answer",
    channel: "community",
    title: "Shoes for wide feet that are not boats",
    url: "https://walkers.example/threads/2210",
    audience: 210,
    daysAgo: 285,
  },
] as const;

export function addMaryElsewhere({ add, catalogue, daysAgo }: Story, { customerId }: Person): Published[] {
  return letters.map(({ product, daysAgo: days, ...said }): Published => {
    const occurredAt = daysAgo(days);
    const { actId } = add(buildMention({ ...said, customerId, author: "Mary Sample", occurredAt }));
    if (actId === null) throw new Error("A mention that counts is an act.");
    const { productId } = catalogue[product];
    return { actId, ownerId: customerId, productId, kind: "mention", occurredAt };
  });
}
