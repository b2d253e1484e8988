import type { Person } from "../story/person.ts";
import type { Story } from "../story/story.ts";
import { addBroughtAccount, type BroughtAccount } from "./brought-account.ts";
import { addCompany } from "./company.ts";
import { addTradeOrders } from "./trade-orders.ts";

/** Every 30 days of late, and then nothing for 71. */
const ordersDaysAgo = [1_069, 700, 480, 330, 248, 220, 191, 161, 131, 101, 71] as const;

const brought: readonly BroughtAccount[] = [
  {
    name: "Kestrel Foods",
    domain: "kestrelfoods.example",
    people: [{ displayName: "Daniel Okafor" }, { displayName: "Ruth Sandoval" }],
    netMinor: 112_400_00,
    orderCount: 14,
    attachedDaysAgo: 1_064,
    lastOrderDaysAgo: 40,
    note: "Priya walked Daniel through our warehouse before he signed.",
  },
  {
    name: "Norrland AB",
    domain: "norrland.example",
    people: [{ displayName: "Ingrid Norberg" }],
    netMinor: 71_050_00,
    orderCount: 9,
    attachedDaysAgo: 800,
    lastOrderDaysAgo: 52,
    note: "Named Brightwater as the reason in the kick-off call.",
  },
  {
    name: "Oakline Hotels",
    domain: "oakline.example",
    people: [{ displayName: "Marcus Bell" }],
    netMinor: 30_550_00,
    orderCount: 8,
    attachedDaysAgo: 610,
    lastOrderDaysAgo: 33,
    note: "Came with Priya to the trade evening; would not have looked at us otherwise.",
  },
  {
    name: "Sandpiper Tours",
    domain: "sandpiper.example",
    people: [{ displayName: "Leilani Kahale" }],
    netMinor: 21_000_00,
    orderCount: 7,
    attachedDaysAgo: 450,
    lastOrderDaysAgo: 20,
    note: "Leilani and Priya share an office building; confirmed by phone.",
  },
  {
    name: "Vesper Logistics",
    domain: "vesper.example",
    people: [{ displayName: "Anton Marek" }],
    netMinor: 15_000_00,
    orderCount: 6,
    attachedDaysAgo: 330,
    lastOrderDaysAgo: 44,
    note: "Anton forwarded the mail in which Priya recommended us.",
  },
];

/** Customer B of the story: spends $30,000 and brought five accounts that spend $250,000 together. */
export function addBrightwater(story: Story): Person {
  const people = addCompany(story, {
    name: "Brightwater Ltd",
    domain: "brightwater.example",
    sinceDaysAgo: 1_070,
    people: [
      {
        displayName: "Priya Nair",
        joinedDaysAgo: 1_066,
        answer: { score: 10, occurredAt: story.daysAgo(150), comment: "I send everybody to you." },
      },
      { displayName: "Owen Hale" },
    ],
  });
  addTradeOrders(story, {
    buyers: people,
    netMinor: 30_000_00,
    daysAgo: ordersDaysAgo,
    refundsMinor: { 4: 450_00, 7: 612_50 },
  });
  for (const account of brought) addBroughtAccount(story, people[0], account);
  return people[0];
}
