import type { Catalogue } from "../story/catalogue.ts";
import type { NewOrder } from "../story/order.ts";
import type { Random } from "../story/random.ts";

/** The shop's price lists beside the one in US dollars. */
const priceFactor = { USD: 1, EUR: 0.95, GBP: 0.82 } as const;

type Shopper = {
  currency: keyof typeof priceFactor;
  /** Around 1: how freely they spend. */
  freedom: number;
};

/** What somebody puts in the basket: one to three products, the dearer the freer they spend. */
export function drawBasket(
  random: Random,
  { consumer }: Catalogue,
  { currency, freedom }: Shopper,
): NewOrder["lines"] {
  const count = 1 + Number(random.chance(0.35)) + Number(random.chance(Math.min(0.15 * freedom, 0.6)));
  const chosen = Array.from({ length: count }, () => {
    const rank = random.next() ** (1 / freedom);
    return consumer[Math.min(Math.floor(rank * consumer.length), consumer.length - 1)];
  });
  return [...new Set(chosen)].flatMap((product) => {
    if (!product) return [];
    const quantity = freedom > 1.6 && random.chance(0.3) ? random.integer(2, 3) : 1;
    const priceMinor = Math.round((product.priceMinor * priceFactor[currency]) / 100) * 100;
    return [{ product, amountMinor: priceMinor * quantity }];
  });
}
