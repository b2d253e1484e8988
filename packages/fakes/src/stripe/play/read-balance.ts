import type Stripe from "stripe";
import type { ObjectStore } from "../world/object-store.ts";

export type Totals = { availableMinor: number; pendingMinor: number };

/** The account's balance per currency: the sum of every booked movement, less its fee. */
export const readBalance = (objects: Pick<ObjectStore, "list">): ReadonlyMap<string, Totals> => {
  const totals = new Map<string, Totals>();
  for (const booked of objects.list("balance_transaction")) {
    const { availableMinor, pendingMinor } = totals.get(booked.currency) ?? {
      availableMinor: 0,
      pendingMinor: 0,
    };
    totals.set(
      booked.currency,
      booked.status === "available"
        ? { availableMinor: availableMinor + booked.net, pendingMinor }
        : { availableMinor, pendingMinor: pendingMinor + booked.net },
    );
  }
  return totals;
};

/** The balance as the API answers it; currencies in the order of their codes. */
export const showBalance = (totals: ReadonlyMap<string, Totals>, livemode: boolean): Stripe.Balance => {
  const rows = [...totals].toSorted(([one], [other]) => one.localeCompare(other));
  const entry = (amount: number, currency: string): Stripe.Balance.Available => ({
    amount,
    currency,
    source_types: { card: amount },
  });
  return {
    object: "balance",
    available: rows.map(([currency, { availableMinor }]) => entry(availableMinor, currency)),
    livemode,
    pending: rows.map(([currency, { pendingMinor }]) => entry(pendingMinor, currency)),
  };
};
