import { buildReferralClick, buildReview } from "@worth/factories";
import { demoSignIns } from "../../sign-ins.ts";
import { addOrder, shopLines } from "../story/order.ts";
import { addPerson, type Person } from "../story/person.ts";
import type { Published } from "../word-of-mouth/published.ts";
import type { Story } from "../story/story.ts";

export type Mary = Person & { published: readonly Published[] };

/** Bought one pair of socks, and talks: her reviews stand behind many purchases of other people. */
export function addMary(story: Story): Mary {
  const { catalogue, daysAgo } = story;
  const mary = addPerson(story, {
    displayName: "Mary Sample",
    email: demoSignIns.member,
    since: daysAgo(945),
    joinedAt: daysAgo(938),
    code: "mary-4k2pw7xq",
    answer: { score: 10, occurredAt: daysAgo(200), comment: "I tell everybody." },
  });
  const { purchaseId } = addOrder(story, {
    customerId: mary.customerId,
    occurredAt: daysAgo(945),
    lines: shopLines([catalogue.socks]),
  });
  const reviews = [
    {
      product: catalogue.socks,
      daysAgo: 930,
      title: "Washed forty times, still warm",
      body: "I wore them on every walk of one winter. No holes, and they dry on the radiator overnight.",
    },
    {
      product: catalogue.ridgePack,
      daysAgo: 880,
      title: "What fits in, and what does not",
      body: "I borrowed my sister's for a month. Two days of clothes and a stove fit; a tent goes outside.",
    },
    {
      product: catalogue.trailShoe,
      daysAgo: 640,
      title: "Narrow at first, then not",
      body: "Take half a size more. After 30 km they gave way where my foot is wide.",
    },
    {
      product: catalogue.rainShell,
      daysAgo: 520,
      title: "Six hours of rain, dry inside",
      body: "The hood stays up in wind. The pockets are too high when you wear a pack.",
    },
    {
      product: catalogue.fleece,
      daysAgo: 6,
      title: "Warm, light, and it does not pill",
      body: "Tried on three sizes in the shop. The medium is right over a shirt.",
    },
  ];
  const published = reviews.map(({ product, daysAgo: days, title, body }): Published => {
    const occurredAt = daysAgo(days);
    const { actId } = story.add(
      buildReview({
        customerId: mary.customerId,
        productId: product.productId,
        sentiment: "promoter",
        stars: product === catalogue.trailShoe ? 4 : 5,
        title,
        body,
        verifiedPurchaseId: product === catalogue.socks ? purchaseId : null,
        submittedAt: occurredAt,
        staffId: story.staff.reviewer,
      }),
    );
    return { actId, ownerId: mary.customerId, productId: product.productId, kind: "review", occurredAt };
  });
  addClicks(story, mary);
  return { ...mary, published };
}

/** How often her link was opened: anonymous, so only moments. */
function addClicks({ add, random, daysAgo }: Story, { codeId }: Person): void {
  if (codeId === null) return;
  for (let count = 0; count < 46; count += 1) {
    add(buildReferralClick({ codeId, occurredAt: daysAgo(random.between(0.2, 320)) }));
  }
}
