import {
  AppError,
  createId,
  payoutStepMinor,
  type PerkBody,
  type StaffActor,
  type UpdatePerkInput,
} from "@worth/contracts";
import { inTransaction, type Transaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";
import { getProgrammeRow } from "../programme/get-programme-row.ts";
import { lockPerk } from "./lock-perk.ts";

/** A new perk, not offered yet. @throws AppError invalid_input, payout_uneven */
export async function createPerk(
  { database, clock }: Deps,
  actor: StaffActor,
  body: PerkBody,
): Promise<{ perkId: string }> {
  const perkId = createId("perk");
  await inTransaction(database, async (transaction) => {
    await refuseUnfit(transaction, body);
    await transaction.perk.create({
      data: { id: perkId, ...body, state: "draft", createdAt: clock.now() },
    });
    await recordAudit(transaction, actor, {
      action: "perk.create",
      subjectType: "perk",
      subjectId: perkId,
      after: body,
    });
  });
  return { perkId };
}

/**
 * Changes a perk from now on; what was chosen before keeps the price it had. The stock moves by what staff changed of
 * it, because members may have taken pieces since the form was opened.
 * @throws AppError not_found, invalid_input, payout_uneven
 */
export async function updatePerk(
  { database }: Deps,
  actor: StaffActor,
  { perkId, stockBefore, ...body }: UpdatePerkInput,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const perk = await lockPerk(transaction, perkId);
    if (!perk) throw new AppError("not_found");
    await refuseUnfit(transaction, body);
    const {
      id: _id,
      state: _state,
      createdAt: _createdAt,
      updatedAt: _updatedAt,
      leastTier: _tier,
      ...before
    } = perk;
    const changed = {
      ...body,
      stock: stockAfter({ now: before.stock, before: stockBefore, typed: body.stock }),
    };
    await transaction.perk.update({ where: { id: perkId }, data: changed });
    await recordAudit(transaction, actor, {
      action: "perk.update",
      subjectType: "perk",
      subjectId: perkId,
      before,
      after: changed,
    });
  });
}

type Stocks = { now: number | null; before: number | null; typed: number | null };

/** What is left when staff meant to move the stock from `before` to `typed`. */
export function stockAfter({ now, before, typed }: Stocks): number | null {
  if (typed === null || before === null || now === null) return typed;
  return Math.max(0, now + typed - before);
}

async function refuseUnfit(transaction: Transaction, body: PerkBody): Promise<void> {
  const { fulfilment, valueMinor, leastTierId, unit } = body;
  if (fulfilment !== "by_hand" && valueMinor === null)
    throw new AppError("invalid_input", { fields: { valueMinor: "required" } });
  if (fulfilment === "by_hand" && valueMinor !== null)
    throw new AppError("invalid_input", { fields: { valueMinor: "not_valid" } });
  const { reportingCurrency } = await getProgrammeRow(transaction);
  if (unit !== "points" && unit !== reportingCurrency)
    throw new AppError("invalid_input", { fields: { unit: "not_valid" } });
  if ((valueMinor ?? 0) % payoutStepMinor(reportingCurrency) !== 0)
    throw new AppError("payout_uneven", { field: "valueMinor" });
  if (leastTierId !== null && (await transaction.tier.count({ where: { id: leastTierId } })) === 0)
    throw new AppError("invalid_input", { fields: { leastTierId: "not_valid" } });
}
