import type { PurchaseRows } from "../purchases/summarize-purchases.ts";
import { seededRandom } from "./seeded-random.ts";
import type { Simulation } from "./simulate-histories.ts";

/** For tests only: the purchases themselves; customers arrive in the first third of `longestAge` days. */
export const simulatePurchases = ({
  customers,
  seed,
  longestAge,
  behave,
}: Omit<Simulation, "whole">): PurchaseRows => {
  const random = seededRandom(seed);
  const customer: number[] = [];
  const day: number[] = [];
  for (let buyer = 0; buyer < customers; buyer += 1) {
    const first = Math.floor((random.uniform() * longestAge) / 3);
    const { rate, leavesAt, leavesWith, leavesAtOnce } = behave(random);
    let time = 0;
    for (;;) {
      customer.push(buyer);
      day.push(first + Math.ceil(time));
      if ((time > 0 || leavesAtOnce) && (leavesAtOnce || random.uniform() < leavesWith)) break;
      time += random.exponential(rate);
      if (time > leavesAt || first + Math.ceil(time) > longestAge) break;
    }
  }
  return { customer, day, amountMinor: customer.map((_, row) => 500 + (row % 97) * 100) };
};
