import { addOrder, type Order } from "../story/order.ts";
import { addPerson } from "../story/person.ts";
import { addReferral } from "../story/referral.ts";
import type { Story } from "../story/story.ts";
import { drawBasket } from "./basket.ts";
import type { CrowdPerson } from "./crowd-person.ts";
import { createNames, type Identity } from "./names.ts";
import { drawOrderDays } from "./order-days.ts";
import { drawReferrer } from "./referrers.ts";
import { drawTakeBacks } from "./take-backs.ts";

const crowdSize = 400;

/** Ordinary customers, the oldest first, so that who recommends stands before whom they brought. */
export function addCrowd(story: Story): CrowdPerson[] {
  const { random } = story;
  const nextName = createNames(random);
  const starts = Array.from({ length: crowdSize }, () => 2 + 1_070 * random.next() ** 1.3).toSorted(
    (a, b) => b - a,
  );
  const crowd: CrowdPerson[] = [];
  for (const startDaysAgo of starts) crowd.push(addOne(story, nextName(), startDaysAgo, crowd));
  return crowd;
}

function addOne(
  story: Story,
  { displayName, email, currency }: Identity,
  startDaysAgo: number,
  crowd: readonly CrowdPerson[],
): CrowdPerson {
  const { random, daysAgo } = story;
  const referrer = random.chance(0.3) ? drawReferrer(random, crowd, daysAgo(startDaysAgo)) : null;
  // Who was brought joins first and buys after; others buy first, and some join later.
  const joinedAt = referrer
    ? daysAgo(startDaysAgo)
    : random.chance(0.35)
      ? daysAgo(startDaysAgo * random.between(0.3, 1))
      : undefined;
  const firstOrderDaysAgo = startDaysAgo * (referrer ? random.between(0.97, 0.999) : 1);
  const buysNothing = referrer !== null && random.chance(0.1);
  const person = addPerson(story, {
    displayName,
    email,
    since: daysAgo(startDaysAgo),
    joinedAt,
    answer: drawAnswer(story, startDaysAgo),
  });
  const freedom = random.heavyTailed(0.7);
  const days = buysNothing ? [] : drawOrderDays(random, firstOrderDaysAgo);
  const orders = days.map((boughtDaysAgo, index): Order => {
    const lines = drawBasket(random, story.catalogue, { currency, freedom });
    const isQualifying = referrer !== null && index === 0;
    return addOrder(story, {
      customerId: person.customerId,
      occurredAt: daysAgo(boughtDaysAgo),
      currency,
      lines,
      ...drawTakeBacks(story, { lines, boughtDaysAgo, isQualifying }),
    });
  });
  if (referrer && joinedAt) {
    const source = random.chance(0.8) ? "link" : "code";
    addReferral(story, { referrer, referee: person, joinedAt, source, order: orders[0] });
  }
  return {
    ...person,
    orders,
    referrerId: referrer?.customerId ?? null,
    depth: referrer ? referrer.depth + 1 : 0,
  };
}

const comments = {
  promoter: ["They fixed my zip for nothing.", "Arrived the next day.", "My whole club shops here now."],
  passive: ["Fine, a bit dear.", "Good gear, slow site."],
  detractor: ["Wrong size twice.", "Nobody answered my mail."],
} as const;

function drawAnswer({ random, daysAgo }: Story, startDaysAgo: number) {
  const answeredDaysAgo = startDaysAgo - random.between(14, 120);
  const score = random.pick([10, 10, 9, 9, 9, 8, 8, 7, 6, 4, 2]);
  if (!random.chance(0.4) || answeredDaysAgo < 0) return undefined;
  const group = score >= 9 ? "promoter" : score >= 7 ? "passive" : "detractor";
  return {
    score,
    occurredAt: daysAgo(answeredDaysAgo),
    ...(random.chance(0.3) && { comment: random.pick(comments[group]) }),
  };
}
