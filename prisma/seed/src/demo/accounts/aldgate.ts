import type { Story } from "../story/story.ts";
import { addBroughtAccount } from "./brought-account.ts";
import { addCompany } from "./company.ts";
import { addTradeOrders, spreadDays } from "./trade-orders.ts";

/** Customer A of the story: spends $100,000 and brought one account that spends $40,000. */
export function addAldgate(story: Story): void {
  const people = addCompany(story, {
    name: "Aldgate & Sons",
    domain: "aldgate.example",
    sinceDaysAgo: 1_080,
    people: [
      {
        displayName: "Margaret Aldgate",
        joinedDaysAgo: 1_010,
        answer: { score: 9, occurredAt: story.daysAgo(190), comment: "Always on time." },
      },
      { displayName: "Tobias Reed" },
    ],
  });
  addTradeOrders(story, { buyers: people, netMinor: 100_000_00, daysAgo: spreadDays(27, 1_075, 18) });
  addBroughtAccount(story, people[0], {
    name: "Fennimore Outfitting",
    domain: "fennimore.example",
    people: [{ displayName: "Grace Fennimore" }],
    netMinor: 40_000_00,
    orderCount: 12,
    attachedDaysAgo: 800,
    lastOrderDaysAgo: 25,
    note: "Grace said on the first call that she came because Margaret told her to.",
  });
}
