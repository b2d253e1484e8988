import { buildProduct } from "@worth/factories";
import type { Teller } from "./teller.ts";

/** What the shop sells: price in US dollars and margin in basis points, before refunds and rewards. */
const consumerGoods = {
  socks: { name: "Merino Hiking Socks", priceMinor: 24_00, marginBasisPoints: 5_500 },
  flask: { name: "Steel Flask", priceMinor: 32_00, marginBasisPoints: 5_000 },
  headlamp: { name: "Ember Headlamp", priceMinor: 49_00, marginBasisPoints: 4_800 },
  fleece: { name: "Alder Fleece", priceMinor: 95_00, marginBasisPoints: 5_200 },
  ridgePack: { name: "Ridge Pack", priceMinor: 129_00, marginBasisPoints: 4_700 },
  trailShoe: { name: "Ridge Trail Shoe", priceMinor: 159_00, marginBasisPoints: 4_600 },
  rainShell: { name: "Lowland Rain Shell", priceMinor: 219_00, marginBasisPoints: 5_000 },
  tent: { name: "Two-Person Tent", priceMinor: 389_00, marginBasisPoints: 3_900 },
} as const;

/** What companies order, by the contract: the price is agreed each time. */
const tradeGoods = {
  staffJackets: { name: "Staff Jackets", priceMinor: 0, marginBasisPoints: 3_600 },
  crewBoots: { name: "Crew Boots", priceMinor: 0, marginBasisPoints: 3_400 },
  guestKits: { name: "Guest Kits", priceMinor: 0, marginBasisPoints: 3_200 },
} as const;

export type Product = { productId: string; name: string; priceMinor: number; marginBasisPoints: number };

type ConsumerGood = keyof typeof consumerGoods;
type TradeGood = keyof typeof tradeGoods;

export type Catalogue = Record<ConsumerGood | TradeGood, Product> & {
  /** Cheapest first. */
  consumer: readonly Product[];
  trade: readonly Product[];
  /** Since when the margins hold. */
  since: Date;
};

export function addCatalogue({ add, daysAgo }: Teller): Catalogue {
  const since = daysAgo(1_190);
  const addAll = <Key extends string>(goods: Record<Key, Omit<Product, "productId">>) => {
    const added = Object.entries<Omit<Product, "productId">>(goods).map(([key, good]) => {
      const { name, marginBasisPoints } = good;
      const { productId } = add(
        buildProduct({ name, externalRef: `demo-${key}`, marginBasisPoints, createdAt: since }),
      );
      return [key, { ...good, productId }] as const;
    });
    return Object.fromEntries(added) as Record<Key, Product>;
  };
  const consumer = addAll<ConsumerGood>(consumerGoods);
  const trade = addAll<TradeGood>(tradeGoods);
  return { ...consumer, ...trade, consumer: Object.values(consumer), trade: Object.values(trade), since };
}
