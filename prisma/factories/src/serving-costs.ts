import { createId } from "@worth/contracts";
import { inserting, type Built } from "./built.ts";
import { momentsOf, type When } from "./moment.ts";

export type ServingCostOverrides = When & {
  customerId: string;
  kind?: string;
  currency?: string;
  amountMinor?: number;
};

export function buildServingCost(overrides: ServingCostOverrides): Built<{ servingCostId: string }> {
  const { customerId, kind = "support_case", currency = "USD", amountMinor = 1_000 } = overrides;
  const id = createId("servingCost");
  return {
    ids: { servingCostId: id },
    rows: { servingCost: [{ id, customerId, kind, currency, amountMinor, ...momentsOf(overrides) }] },
  };
}

export const createServingCost = inserting(buildServingCost);
