import type { BookPage, Within } from "@worth/domain";
import type Stripe from "stripe";

/** How every list is asked for: a window of time and where the page begins. */
export const pageOf = ({ from, to }: Within, after: string | null) => ({
  created: { gte: Math.floor(from.getTime() / 1000), lte: Math.floor(to.getTime() / 1000) },
  limit: 100,
  ...(after !== null && { starting_after: after }),
});

/** One page of Stripe's as the port gives it. */
export function toBookPage<Item, Read extends { id: string }>(
  { data, has_more: hasMore }: Stripe.ApiList<Read>,
  read: (item: Read) => Item[],
): BookPage<Item> {
  return { items: data.flatMap((item) => read(item)), next: hasMore ? (data.at(-1)?.id ?? null) : null };
}
