import type { Database } from "@worth/db";
import { currentPolicy, getProgrammeRow, loadPurchaseFacts, toReportingCurrency } from "@worth/domain";

/** 45 x .7 falls one bit short of the 31.5 that is meant. */
const roundOnPaper = (amount: number): number => Math.floor(amount * (1 + 2 ** -51) + 0.5);

/**
 * Net revenue and its margin by the purchases alone, in the reporting currency: no chain, touch or idea is looked at.
 * A purchase without a rate counts nothing.
 */
export async function readEarned(database: Database): Promise<{ netMinor: number; marginMinor: number }> {
  const asOf = new Date();
  const { reportingCurrency } = await getProgrammeRow(database);
  const { marginRate } = await currentPolicy(database);
  const { purchases } = await loadPurchaseFacts(database, {
    buyerIds: [],
    sold: [{ from: new Date("0001-01-01"), until: asOf, productIds: [] }],
    asOf,
    marginRate,
    resolve: (id) => id,
    toReporting: await toReportingCurrency(database, reportingCurrency, asOf),
  });
  const isPast = ({ occurredAt }: { occurredAt: number }) => occurredAt <= asOf.getTime();
  const sums = { netMinor: 0, marginMinor: 0 };
  for (const { capturedMinor, takeBacks, marginRate: rate } of purchases.filter(isPast)) {
    const taken = takeBacks.filter(isPast).reduce((sum, { amountMinor }) => sum + amountMinor, 0);
    sums.netMinor += capturedMinor - taken;
    sums.marginMinor += roundOnPaper((capturedMinor - taken) * rate);
  }
  return sums;
}
