import { payoutReasons, type PayoutReason, type StaffPayoutOutput } from "@worth/contracts";
import type { Prisma } from "@worth/db";

export const staffPayoutSelect = {
  id: true,
  rail: true,
  state: true,
  currency: true,
  amountMinor: true,
  error: true,
  createdAt: true,
  settledAt: true,
  customer: { select: { id: true, displayName: true } },
} as const satisfies Prisma.PayoutSelect;

type Row = Omit<StaffPayoutOutput, "reason" | "createdAt" | "settledAt"> & {
  error: string | null;
  createdAt: Date;
  settledAt: Date | null;
};

export function toStaffPayout({ error, createdAt, settledAt, ...row }: Row): StaffPayoutOutput {
  const { id, customer, rail, state, currency, amountMinor } = row;
  return {
    id,
    customer,
    rail,
    state,
    currency,
    amountMinor,
    reason: readReason(error),
    createdAt: createdAt.toISOString(),
    settledAt: settledAt?.toISOString() ?? null,
  };
}

/** A stored reason; null for none, and for one this version does not know. */
export function readReason(text: string | null): PayoutReason | null {
  return payoutReasons.find((reason) => reason === text) ?? null;
}
