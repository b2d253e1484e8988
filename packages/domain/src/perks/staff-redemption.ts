import type { StaffRedemptionOutput } from "@worth/contracts";
import type { Prisma } from "@worth/db";
import { fulfilmentOf } from "./fulfilment-of.ts";

export const staffRedemptionSelect = {
  id: true,
  state: true,
  unit: true,
  price: true,
  payoutId: true,
  createdAt: true,
  settledAt: true,
  perk: { select: { id: true, name: true } },
  payout: { select: { rail: true } },
  customer: { select: { id: true, displayName: true } },
} as const satisfies Prisma.RedemptionSelect;

type Row = Omit<StaffRedemptionOutput, "fulfilment" | "createdAt" | "settledAt"> & {
  payout: { rail: string } | null;
  createdAt: Date;
  settledAt: Date | null;
};

export function toStaffRedemption({ payout, createdAt, settledAt, ...row }: Row): StaffRedemptionOutput {
  return {
    ...row,
    fulfilment: fulfilmentOf(payout),
    createdAt: createdAt.toISOString(),
    settledAt: settledAt?.toISOString() ?? null,
  };
}
