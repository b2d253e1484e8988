import { createId, type Actor } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import type { Deps } from "../deps.ts";
import { requestPayout } from "../payouts/request-payout.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import type { LockedPerk } from "./lock-perk.ts";
import { recordRedemptionStep } from "./record-redemption-step.ts";

type Order = {
  perk: LockedPerk;
  customerId: string;
  requestKey: string;
  /** What it takes from the member's balance, which is for the caller to post. */
  price: number;
  actor: Actor;
  now: Date;
};

/**
 * Writes a redemption, takes a piece out of the stock and sends out what the provider hands out; the caller holds the
 * perk. It comes before the ledger: whoever asks for a payout also takes its lock first and the account second.
 */
export async function orderPerk(transaction: Transaction, deps: Deps, order: Order): Promise<string> {
  const { perk, customerId, requestKey, price, actor, now } = order;
  const redemptionId = createId("redemption");
  const { id: perkId, unit, stock } = perk;
  // What was promised is handed out even where nobody kept a piece for it.
  const tookPiece = stock !== null && stock > 0;
  const asked = { id: redemptionId, perkId, customerId, requestKey, unit, price, tookPiece };
  await transaction.redemption.create({ data: { ...asked, state: "ordered", createdAt: now } });
  await recordRedemptionStep(transaction, { redemptionId, to: "ordered", actor, now });
  if (tookPiece) await transaction.perk.update({ where: { id: perkId }, data: { stock: stock - 1 } });
  await sendOut(transaction, deps, order, redemptionId);
  return redemptionId;
}

/** What the provider hands out leaves as a payout that the redemption pays for. */
async function sendOut(
  transaction: Transaction,
  deps: Deps,
  { perk: { fulfilment, valueMinor }, customerId, actor }: Order,
  redemptionId: string,
): Promise<void> {
  if (fulfilment === "by_hand" || valueMinor === null) return;
  const { reportingCurrency } = await getProgrammeRow(transaction);
  await requestPayout(transaction, deps, {
    customerId,
    rail: fulfilment,
    currency: reportingCurrency,
    amountMinor: valueMinor,
    funding: "redemption",
    redemptionId,
    actor,
  });
}
