import type { UnitBalanceOutput } from "@worth/contracts";
import type { Reader } from "@worth/db";
import { points } from "../posting.ts";

/**
 * What a customer has of each unit: money before points, the reporting currency first. Without an account there is a
 * balance of 0 in the reporting currency.
 */
export async function readBalances(
  reader: Reader,
  { customerId, reportingCurrency }: { customerId: string; reportingCurrency: string },
): Promise<UnitBalanceOutput[]> {
  const accounts = await reader.ledgerAccount.findMany({
    where: { customerId },
    select: { kind: true, unit: true, balance: true },
  });
  const rankOf = (unit: string): number => (unit === reportingCurrency ? 0 : unit === points ? 2 : 1);
  const units = [...new Set(accounts.map(({ unit }) => unit))].toSorted(
    (one, other) => rankOf(one) - rankOf(other) || one.localeCompare(other, "en"),
  );
  if (units.length === 0) units.push(reportingCurrency);
  return units.map((unit) => {
    const balanceOf = (...kinds: string[]): number =>
      accounts.find((account) => account.unit === unit && kinds.includes(account.kind))?.balance ?? 0;
    const owed = balanceOf("receivable");
    return {
      unit,
      available: balanceOf("member_points", "member_credit"),
      onHold: balanceOf("pending"),
      owed: owed === 0 ? 0 : -owed,
    };
  });
}
