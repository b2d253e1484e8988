import { buildPerk, buildTier, type PerkOverrides } from "@worth/factories";
import type { Story } from "../story/story.ts";

export const guideName = "A morning with a trail guide";

/** What members of Trailhead Club get for points and credit, and the three tiers. */
export function addPerks({ add, daysAgo }: Story): void {
  const createdAt = daysAgo(300);
  add(
    buildTier({
      name: "Pathfinder",
      rank: 1,
      benefits: "Parcels leave our shelf the same day.",
      rule: {
        match: "any",
        conditions: [
          { measure: "referrals_rewarded", atLeast: 1 },
          { measure: "own_purchases", atLeast: 500_00 },
        ],
      },
      createdAt,
    }),
  );
  const { tierId: ridgeId } = add(
    buildTier({
      name: "Ridge",
      rank: 2,
      benefits: "Free delivery, and a look at new shoes two weeks before the shop.",
      rule: {
        match: "any",
        conditions: [
          { measure: "referrals_rewarded", atLeast: 2 },
          { measure: "own_purchases", atLeast: 5_000_00 },
        ],
      },
      createdAt,
    }),
  );
  add(
    buildTier({
      name: "Summit",
      rank: 3,
      benefits: "Everything Ridge has, and a seat at the yearly test weekend.",
      rule: {
        match: "all",
        conditions: [
          { measure: "referrals_rewarded", atLeast: 3 },
          { measure: "credit_earned", atLeast: 50_00 },
        ],
      },
      createdAt,
    }),
  );
  for (const perk of [
    {
      name: "A code for the shop",
      description: "Fifteen dollars off whatever you like, for the price of ten.",
      unit: "USD",
      price: 10_00,
      fulfilment: "promotion_code",
      valueMinor: 15_00,
      perMemberLimit: 4,
    },
    {
      name: guideName,
      description: "Two hours on the trails behind the shop, with coffee. You choose the day.",
      unit: "USD",
      price: 20_00,
      stock: 6,
      perMemberLimit: 1,
    },
    {
      name: "Off your next invoice",
      description: "Twelve dollars less on the next invoice, for 1,000 points.",
      price: 1_000,
      fulfilment: "customer_balance",
      valueMinor: 12_00,
    },
    {
      name: "Test weekend in the mountains",
      description:
        "Two nights in a hut with the people who make the shoes, and next year's models to run in.",
      unit: "USD",
      price: 150_00,
      stock: 2,
      perMemberLimit: 1,
      leastTierId: ridgeId,
    },
    {
      name: "Supper with the makers",
      description: "An evening at the workshop, for those whose word brought others to us.",
      price: 600,
      stock: 8,
      perMemberLimit: 1,
      segmentIds: ["champion", "advocate"],
    },
  ] satisfies PerkOverrides[])
    add(buildPerk({ ...perk, createdAt }));
  add(
    buildPerk({
      name: "Enamel mug",
      description: "With the club's mark.",
      price: 400,
      stock: 40,
      state: "draft",
      createdAt,
    }),
  );
}
