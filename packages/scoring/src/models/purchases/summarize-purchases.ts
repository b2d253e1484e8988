import { floatAt } from "../../numbers/float-at.ts";
import { wholeAt } from "../../numbers/whole-at.ts";
import { requireMinor } from "../../input/require-minor.ts";
import { requireWhole } from "../../input/require-whole.ts";
import { ScoringInputError } from "../../scoring-input-error.ts";
import type { Column } from "../columns/purchase-columns.ts";
import { readColumn } from "../columns/read-column.ts";
import { orderByCustomerDay } from "./order-by-customer-day.ts";

/** One row per purchase, in any order: customer number, day number, net revenue in minor units. */
export type PurchaseRows = { customer: Column; day: Column; amountMinor: Column };

/** One row per customer, by ascending customer number; times in days, `monetary` in minor units per repeat purchase day. */
export type PurchaseSummary = {
  customer: Float64Array;
  frequency: Float64Array;
  recency: Float64Array;
  age: Float64Array;
  monetary: Float64Array;
};

/**
 * What the purchase and spend models need to know of each customer on `endDay`: purchases of one day count as one,
 * the first is not a repeat, recency and age run from it (Fader & Hardie, note 026), `monetary` is the mean spend per
 * repeat purchase day (0 without one). Purchases after endDay are left out, and customers who only have such.
 * Errors: ScoringInputError naming the row: a customer or day that is not a whole number from 0 on, an amount that is not a safe
 * integer; or no purchase up to endDay.
 */
export const summarizePurchases = (purchases: PurchaseRows, endDay: number): PurchaseSummary => {
  requireWhole(endDay, "endDay");
  const rows = purchases.customer.length;
  const customer = readColumn(purchases.customer, "customer", rows);
  const day = readColumn(purchases.day, "day", rows);
  const amount = readColumn(purchases.amountMinor, "amountMinor", rows);
  for (let row = 0; row < rows; row += 1) {
    requireWhole(floatAt(customer, row), "customer", 0, row);
    requireWhole(floatAt(day, row), "day", 0, row);
    requireMinor(floatAt(amount, row), "amountMinor", row);
  }
  const order = orderByCustomerDay(customer, day, endDay);
  if (order.length === 0)
    throw new ScoringInputError({ field: "day", reason: `no purchase up to day ${endDay}` });

  let customers = 0;
  for (let i = 0; i < order.length; i += 1) {
    if (i === 0 || customer[wholeAt(order, i)] !== customer[wholeAt(order, i - 1)]) customers += 1;
  }
  const column = (): Float64Array => new Float64Array(customers);
  const summary = {
    customer: column(),
    frequency: column(),
    recency: column(),
    age: column(),
    monetary: column(),
  };
  let at = -1;
  let firstDay = 0;
  let lastDay = 0;
  let repeatSpend = 0;
  const close = (): void => {
    if (at < 0) return;
    const repeats = floatAt(summary.frequency, at);
    summary.recency[at] = lastDay - firstDay;
    summary.age[at] = endDay - firstDay;
    summary.monetary[at] = repeats === 0 ? 0 : repeatSpend / repeats;
  };
  for (let i = 0; i < order.length; i += 1) {
    const row = wholeAt(order, i);
    const buyer = floatAt(customer, row);
    const boughtOn = floatAt(day, row);
    if (at < 0 || summary.customer[at] !== buyer) {
      close();
      at += 1;
      summary.customer[at] = buyer;
      firstDay = boughtOn;
      lastDay = boughtOn;
      repeatSpend = 0;
    } else if (boughtOn > lastDay) {
      summary.frequency[at] = floatAt(summary.frequency, at) + 1;
      lastDay = boughtOn;
    }
    if (boughtOn > firstDay) repeatSpend += floatAt(amount, row);
  }
  close();
  return summary;
};
