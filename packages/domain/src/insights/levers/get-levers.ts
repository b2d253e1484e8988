import type {
  GetLeversInput,
  LeverGroup,
  LeverPeriod,
  LeverPeriodFigures,
  LeverRefusal,
  LeversOutput,
  StaffActor,
} from "@worth/contracts";
import { sqlOf, type Reader } from "@worth/db";
import { careView, minorDigits } from "@worth/scoring";
import type { Deps } from "../../deps.ts";
import { getProgrammeRow } from "../../programme/get-programme-row.ts";
import { currentPolicy } from "../../value/current-policy.ts";
import { exactEffects } from "./exact-effects.ts";
import { dayIn, leverPeriods } from "./lever-periods.ts";
import { leverStatement, type LeverTotals } from "./lever-statement.ts";

type Periods = Record<"before" | "after", LeverPeriod>;

/** What moved the margin between two periods, from their purchases as they stand now. */
export async function getLevers(
  { database, clock }: Deps,
  _actor: StaffActor,
  { who, ...named }: GetLeversInput,
): Promise<LeversOutput> {
  const { reportingCurrency: currency, timeZone } = await getProgrammeRow(database);
  const periods = leverPeriods(dayIn(timeZone, clock.now()), named);
  const [totals, purchase] = await Promise.all([
    readTotals(database, { who, periods, currency, timeZone }),
    database.purchase.findFirst({ select: { id: true } }),
  ]);
  const hasPurchases = purchase !== null;
  const { retainedCustomers } = totals;
  const before = toFigures(periods.before, {
    customers: totals.beforeCustomers,
    purchases: totals.beforePurchases,
    revenueMinor: totals.beforeRevenueMinor,
    marginMinor: totals.beforeMarginMinor,
    unconvertedPurchases: totals.beforeUnconverted,
  });
  const after = toFigures(periods.after, {
    customers: totals.afterCustomers,
    purchases: totals.afterPurchases,
    revenueMinor: totals.afterRevenueMinor,
    marginMinor: totals.afterMarginMinor,
    unconvertedPurchases: totals.afterUnconverted,
  });
  return {
    currency,
    who,
    before,
    after,
    hasPurchases,
    retainedCustomers,
    result: compare(before, after, retainedCustomers),
  };
}

type Selection = { who: LeverGroup; periods: Periods; currency: string; timeZone: string };

async function readTotals(
  database: Reader,
  { who, periods: { before, after }, currency, timeZone }: Selection,
): Promise<LeverTotals> {
  const sql = sqlOf(database);
  const [{ marginRate }, rated] = await Promise.all([
    currentPolicy(database),
    sql<{ currency: string }>(`SELECT DISTINCT currency FROM exchange_rate WHERE "reportingCurrency" = $1`, [
      currency,
    ]),
  ]);
  const currencies = rated.map((row) => row.currency);
  const units = currencies.map((from) => String(10 ** (minorDigits(currency) - minorDigits(from))));
  const [totals] = await sql<LeverTotals>(leverStatement(who), [
    before.firstDay,
    before.lastDay,
    after.firstDay,
    after.lastDay,
    timeZone,
    currency,
    currencies,
    units,
    marginRate,
  ]);
  if (!totals) throw new Error("A sum over purchases gave no row.");
  return totals;
}

type Totals = Pick<
  LeverPeriodFigures,
  "customers" | "purchases" | "revenueMinor" | "marginMinor" | "unconvertedPurchases"
>;

function toFigures(period: LeverPeriod, totals: Totals): LeverPeriodFigures {
  const { customers, purchases, revenueMinor, marginMinor } = totals;
  return {
    ...period,
    ...totals,
    purchasesPerCustomer: customers === 0 ? null : purchases / customers,
    revenuePerPurchaseMinor: purchases === 0 ? null : revenueMinor / purchases,
    marginRate: revenueMinor === 0 ? null : marginMinor / revenueMinor,
  };
}

function compare(
  before: LeverPeriodFigures,
  after: LeverPeriodFigures,
  retainedCustomers: number,
): LeversOutput["result"] {
  for (const [period, figures] of [
    ["before", before],
    ["after", after],
  ] as const) {
    const reason = findRefusal(figures);
    if (reason) return { outcome: "refused", period, reason };
  }
  const changeMinor = after.marginMinor - before.marginMinor;
  const view = careView(toFactors(before), toFactors(after), retainedCustomers);
  return { outcome: "split", changeMinor, effects: exactEffects(view, changeMinor) };
}

/** Why the logarithm of a period does not exist; null where it does. */
function findRefusal({ customers, marginMinor }: LeverPeriodFigures): LeverRefusal | null {
  if (customers === 0) return "no_customers";
  return marginMinor <= 0 ? "no_margin" : null;
}

const toFactors = ({ customers, purchases, revenueMinor, marginMinor }: LeverPeriodFigures) => ({
  customers,
  frequency: purchases / customers,
  revenuePerPurchase: revenueMinor / purchases,
  marginRate: marginMinor / revenueMinor,
});
