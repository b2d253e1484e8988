import type { Database } from "@worth/db";
import { currentPolicy, loadValueFacts } from "@worth/domain";
import { explainValue, netRange, valueParts, valuePartNames } from "@worth/scoring";

/** A snapshot's figures, computed from all facts recorded until a moment, without any share or snapshot. */
export async function valueFromFacts(database: Database, customerIds: readonly string[], asOf: Date) {
  const policy = await currentPolicy(database);
  const { marginRate, innovationWindowMonths: windowMonths } = policy;
  const { facts } = await loadValueFacts(database, customerIds, { asOf, marginRate, windowMonths });
  const at = asOf.getTime();
  const lines = explainValue(facts, policy, at);
  const ranges = netRange(facts, policy, at, customerIds);
  return customerIds.map((customerId) => {
    const { headline, net, contribution } = valueParts(lines, customerId);
    const own = lines.filter((line) => line.customerId === customerId);
    const sumOf = (part: string) =>
      0 - own.filter((line) => line.part === part).reduce((sum, { amountMinor }) => sum + amountMinor, 0);
    const referees = own
      .filter(({ rule }) => rule === "direct_referee")
      .map(({ counterpartId }) => counterpartId);
    const range = ranges.get(customerId) ?? { lowMinor: 0, highMinor: 0 };
    return {
      customerId,
      headline: valuePartNames.map((part) => headline[part]),
      headlineMinor: headline.totalMinor,
      net: valuePartNames.map((part) => net[part]),
      netMinor: net.totalMinor,
      netRange: [range.lowMinor, range.highMinor],
      contributionMinor: contribution.totalMinor,
      servingCostMinor: sumOf("serving_cost"),
      broughtCount: new Set(referees).size,
    };
  });
}

/** The same figures as stored. */
export async function readStoredValues(database: Database, customerIds: readonly string[]) {
  const rows = await database.valueSnapshot.findMany({
    where: { generation: 0, customerId: { in: [...customerIds] } },
  });
  const snapshots = new Map(rows.map((row) => [row.customerId, row]));
  return customerIds.map((customerId) => {
    const row = snapshots.get(customerId);
    if (!row) throw new Error(`${customerId} has no snapshot.`);
    return {
      asOf: row.asOf,
      value: {
        customerId,
        headline: [row.ownMinor, row.referralMinor, row.influenceMinor, row.innovationMinor],
        headlineMinor: row.headlineMinor,
        net: [row.netOwnMinor, row.netReferralMinor, row.netInfluenceMinor, row.netInnovationMinor],
        netMinor: row.netMinor,
        netRange: [row.netLowMinor, row.netHighMinor],
        contributionMinor: row.contributionMinor,
        servingCostMinor: row.servingCostMinor,
        broughtCount: row.broughtCount,
      },
    };
  });
}
