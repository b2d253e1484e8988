import type { MemberRedemptionOutput, RedemptionState } from "@worth/contracts";
import type { Prisma } from "@worth/db";
import { cancelEnd } from "./cancel-redemption.ts";
import { fulfilmentOf } from "./fulfilment-of.ts";

export const memberRedemptionSelect = {
  id: true,
  state: true,
  unit: true,
  price: true,
  createdAt: true,
  settledAt: true,
  perk: { select: { id: true, name: true } },
  payout: { select: { rail: true, state: true, code: true, codeExpiresAt: true } },
} as const satisfies Prisma.RedemptionSelect;

type Row = {
  id: string;
  state: RedemptionState;
  unit: string;
  price: number;
  createdAt: Date;
  settledAt: Date | null;
  perk: { id: string; name: string };
  payout: { rail: string; state: string; code: string | null; codeExpiresAt: Date | null } | null;
};

/** What a member chose and what became of it. */
export function toMemberRedemption(row: Row, now: Date): MemberRedemptionOutput {
  const { id, state, unit, price, createdAt, settledAt, perk, payout } = row;
  const until = cancelEnd(createdAt);
  // One that was taken back is good for nothing any more.
  const code = state === "cancelled" ? null : (payout?.code ?? null);
  const isOpen = price > 0 && state === "ordered" && until >= now && payout?.state !== "sent";
  return {
    id,
    perk,
    unit,
    price,
    fulfilment: fulfilmentOf(payout),
    state,
    code,
    codeExpiresAt: code === null ? null : (payout?.codeExpiresAt?.toISOString() ?? null),
    createdAt: createdAt.toISOString(),
    settledAt: settledAt?.toISOString() ?? null,
    cancelUntil: isOpen ? until.toISOString() : null,
  };
}
