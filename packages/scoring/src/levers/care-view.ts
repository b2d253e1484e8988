import { requireWhole } from "../input/require-whole.ts";
import { ScoringInputError } from "../scoring-input-error.ts";
import { decomposeLevers, type PeriodLevers } from "./decompose-levers.ts";
import { logMean } from "./log-mean.ts";

/** What each kind of effort moved, in the unit of the periods' value; adds up to `total`. */
export type CareView = {
  /** Buying more often. */
  cultivate: number;
  /** Customers who came. */
  acquire: number;
  /** Customers who left: 0 or below. */
  retain: number;
  /** Buying more at a time. */
  expand: number;
  margin: number;
  total: number;
};

/**
 * CARE: the change of value between two periods by cultivate, acquire, retain, expand, with margin beside
 * them. The customers' effect is proportional to how many more there are, so it splits exactly into those
 * who came and those who left.
 *
 * @param retainedCustomers customers of the first period who still bought in the second
 * @throws ScoringInputError as `decomposeLevers`, or when more are retained than either period had
 */
export const careView = (before: PeriodLevers, after: PeriodLevers, retainedCustomers: number): CareView => {
  const { effects, total } = decomposeLevers(before, after);
  requireWhole(retainedCustomers, "retainedCustomers");
  if (retainedCustomers > Math.min(before.customers, after.customers)) {
    throw new ScoringInputError({
      field: "retainedCustomers",
      reason: "must not exceed the customers of a period",
    });
  }
  const valueOf = ({ customers, frequency, revenuePerPurchase, marginRate }: PeriodLevers): number =>
    customers * frequency * revenuePerPurchase * marginRate;
  const perCustomer = logMean(valueOf(after), valueOf(before)) / logMean(after.customers, before.customers);
  return {
    cultivate: effects.frequency,
    acquire: perCustomer * (after.customers - retainedCustomers),
    retain: 0 - perCustomer * (before.customers - retainedCustomers),
    expand: effects.revenuePerPurchase,
    margin: effects.marginRate,
    total,
  };
};
