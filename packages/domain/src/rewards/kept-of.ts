import type { Kept } from "./reward-happening.ts";

/**
 * What is left of a promise when only a part of its purchase is kept, rounded down: whole units. A perk cannot be
 * divided, so it stays while anything of the purchase does.
 */
export function keptOf(promised: number, unit: string, { capturedMinor, netMinor }: Kept): number {
  if (netMinor <= 0) return 0;
  if (unit === "perk" || netMinor === capturedMinor) return promised;
  // Exact in bigint: the product of two amounts leaves the safe integers.
  return Number((BigInt(promised) * BigInt(netMinor)) / BigInt(capturedMinor));
}

/** What an amount of a promise costs, minor units rounded down; the whole promise costs what was decided. */
export function costOf(amount: number, promised: number, promisedCostMinor: number): number {
  if (amount === promised) return promisedCostMinor;
  return Number((BigInt(promisedCostMinor) * BigInt(amount)) / BigInt(promised));
}
