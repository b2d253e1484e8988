import { splitExactly } from "@worth/scoring";
import { addOrder, type Order } from "../story/order.ts";
import type { Person } from "../story/person.ts";
import type { Story } from "../story/story.ts";

type TradeOrders = {
  buyers: readonly [Person, ...Person[]];
  /** What is left of all of them after refunds, in whole units of the currency. */
  netMinor: number;
  currency?: string;
  /** One order each, oldest first. */
  daysAgo: readonly number[];
  /** Given back from the order of that number (from 0), 12 days later; captured on top of its share. */
  refundsMinor?: Readonly<Record<number, number>>;
};

const refundedAfterDays = 12;

/** US dollars, euros and pounds alike. */
const minorPerUnit = 100;

/**
 * Orders of uneven size that add up exactly, each in whole units: halves and quarters of them, which go up a referral
 * chain, are whole minor units too, so the story's net values come out as round as it tells them.
 */
export function addTradeOrders(story: Story, orders: TradeOrders): Order[] {
  const { buyers, netMinor, currency = "USD", daysAgo, refundsMinor = {} } = orders;
  const { random, catalogue } = story;
  const shares = splitExactly(
    netMinor / minorPerUnit,
    daysAgo.map(() => random.between(0.5, 1.5)),
  );
  return daysAgo.map((days, index) => {
    const refundMinor = refundsMinor[index] ?? 0;
    const buyer = random.chance(0.85) ? buyers[0] : random.pick(buyers);
    const amountMinor = (shares[index] ?? 0) * minorPerUnit + refundMinor;
    return addOrder(story, {
      customerId: buyer.customerId,
      occurredAt: story.daysAgo(days),
      currency,
      lines: [{ product: random.pick(catalogue.trade), amountMinor }],
      refunds:
        refundMinor > 0
          ? [{ amountMinor: refundMinor, occurredAt: story.daysAgo(days - refundedAfterDays) }]
          : [],
    });
  });
}

/** `count` days between two ends, evenly spread, oldest first. */
export function spreadDays(count: number, oldest: number, newest: number): number[] {
  return Array.from({ length: count }, (_, index) =>
    Math.round(oldest - ((oldest - newest) * index) / Math.max(count - 1, 1)),
  );
}
