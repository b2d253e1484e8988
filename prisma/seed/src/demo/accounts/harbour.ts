import { buildAct, buildServingCost } from "@worth/factories";
import type { Story } from "../story/story.ts";
import { addCompany } from "./company.ts";
import { addTradeOrders, spreadDays } from "./trade-orders.ts";

/** A detractor of weight: much business, one bad delivery, and people who listen to them. */
export function addHarbour(story: Story): void {
  const people = addCompany(story, {
    name: "Harbour Group",
    domain: "harbourgroup.example",
    sinceDaysAgo: 900,
    people: [
      {
        displayName: "Elena Marsh",
        answer: { score: 2, occurredAt: story.daysAgo(9), comment: "three weeks late, no word" },
      },
      { displayName: "Victor Lund" },
    ],
  });
  addTradeOrders(story, { buyers: people, netMinor: 31_200_00, daysAgo: spreadDays(11, 890, 32) });
  const [elena] = people;
  story.add(
    buildAct({
      customerId: elena.customerId,
      kind: "mention",
      role: "critic",
      sentiment: "detractor",
      title: "Told the harbour masters' round table about the late delivery",
      occurredAt: story.daysAgo(7),
    }),
  );
  for (const [days, amountMinor] of [
    [31, 180_00],
    [22, 95_00],
    [12, 240_00],
  ] as const) {
    const occurredAt = story.daysAgo(days);
    story.add(buildServingCost({ customerId: elena.customerId, amountMinor, occurredAt }));
  }
}
