import { AppError } from "@worth/contracts";
import type { Reader } from "@worth/db";

/** A payout staff decide about. @throws AppError not_found */
export async function requirePayout(reader: Reader, payoutId: string) {
  const payout = await reader.payout.findUnique({
    where: { id: payoutId },
    include: { redemption: { select: { id: true } } },
  });
  if (!payout) throw new AppError("not_found");
  return payout;
}
