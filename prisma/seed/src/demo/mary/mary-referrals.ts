import { buildReferral } from "@worth/factories";
import { trailsId } from "../campaigns/trails.ts";
import { addOrder, shopLines, type Order } from "../story/order.ts";
import { addPerson, type Person } from "../story/person.ts";
import { addReferral } from "../story/referral.ts";
import { refundWindowDays, type Story } from "../story/story.ts";
import type { Product } from "../story/catalogue.ts";

const minuteDays = 1 / 1440;

type Friend = {
  displayName: string;
  joinedDaysAgo: number;
  source: "link" | "code";
  campaignId?: string;
  /** What they bought first, and how long ago. */
  bought?: { products: readonly Product[]; daysAgo: number; refundedDaysAgo?: number };
};

/** One friend of Mary's at each state a referral can be in. */
export function addMaryReferrals(story: Story, mary: Person): void {
  const { trailShoe, socks, ridgePack, headlamp, rainShell } = story.catalogue;
  const friends: readonly Friend[] = [
    {
      displayName: "Ana Ribeiro",
      joinedDaysAgo: 80,
      source: "link",
      bought: { products: [trailShoe, socks], daysAgo: 75 },
    },
    {
      displayName: "Nadia Karimi",
      joinedDaysAgo: 60,
      source: "code",
      bought: { products: [ridgePack, headlamp], daysAgo: 55, refundedDaysAgo: 44 },
    },
    {
      displayName: "Sofia Keller",
      joinedDaysAgo: 33,
      source: "link",
      // The hold of this one ends two minutes after the demo starts.
      bought: { products: [rainShell], daysAgo: refundWindowDays - 2 * minuteDays },
    },
    {
      displayName: "Leo Marchetti",
      joinedDaysAgo: 12,
      source: "link",
      bought: { products: [trailShoe, headlamp], daysAgo: 8 },
    },
    { displayName: "Tomasz Zielinski", joinedDaysAgo: 3, source: "link", campaignId: trailsId },
  ];
  for (const friend of friends) addFriend(story, mary, friend);
  addKnownFriend(story, mary);
}

function addFriend(story: Story, mary: Person, friend: Friend): void {
  const { displayName, joinedDaysAgo, source, campaignId, bought } = friend;
  const joinedAt = story.daysAgo(joinedDaysAgo);
  const referee = addPerson(story, { displayName, email: addressOf(displayName), since: joinedAt, joinedAt });
  const order = bought && orderOf(story, referee, bought);
  addReferral(story, { referrer: mary, referee, joinedAt, source, order, campaignId });
}

function orderOf(
  story: Story,
  { customerId }: Person,
  { products, daysAgo, refundedDaysAgo }: NonNullable<Friend["bought"]>,
): Order {
  const lines = shopLines(products);
  const amountMinor = lines.reduce((sum, line) => sum + line.amountMinor, 0);
  return addOrder(story, {
    customerId,
    occurredAt: story.daysAgo(daysAgo),
    lines,
    refunds:
      refundedDaysAgo === undefined ? [] : [{ amountMinor, occurredAt: story.daysAgo(refundedDaysAgo) }],
  });
}

/** Jon had bought before he joined through her link, so he does not count. */
function addKnownFriend(story: Story, mary: Person): void {
  const joinedAt = story.daysAgo(20);
  const jon = addPerson(story, {
    displayName: "Jon Abara",
    email: addressOf("Jon Abara"),
    since: story.daysAgo(300),
    joinedAt,
  });
  addOrder(story, {
    customerId: jon.customerId,
    occurredAt: story.daysAgo(300),
    lines: shopLines([story.catalogue.flask, story.catalogue.headlamp]),
  });
  story.add(
    buildReferral({
      referrerId: mary.customerId,
      refereeId: jon.customerId,
      source: "link",
      ...(mary.codeId !== null && { codeId: mary.codeId }),
      joinedAt,
      state: "refused",
      reason: "existing_customer",
    }),
  );
}

const addressOf = (displayName: string): string =>
  `${displayName.toLowerCase().replace(" ", ".")}@example.com`;
