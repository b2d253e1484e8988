import {
  AppError,
  type MachineActor,
  type TellPurchaseInput,
  type ToldPurchaseOutput,
} from "@worth/contracts";
import type { Transaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import { keepCountries } from "../customers/keep-countries.ts";
import type { KeyedDeps } from "../deps.ts";
import { customerKeyText } from "../imports/find-or-create-customers.ts";
import { findOrCreateProducts, type ProductIds } from "../imports/find-or-create-products.ts";
import { insertPurchases } from "../imports/insert-purchases.ts";
import { isCurrency } from "../imports/reading/currency-codes.ts";
import { settleReferral } from "../referrals/settle-referral.ts";
import { requestRefresh } from "../value/request-refresh.ts";
import { answerOnce, type MachineRequest } from "./answer-once.ts";
import { readPast } from "./read-past.ts";
import { findOrCreateTold } from "./told-customer.ts";

/**
 * A shop tells of an order that was paid, written as rows of files are: one purchase for each order, whose buyer's
 * referral qualifies and whose values follow. @throws AppError purchase_differs for an order that was told otherwise,
 * person_erased, customer_unknown, invalid_input
 */
export async function tellPurchase(
  deps: KeyedDeps,
  actor: MachineActor,
  { orderId, customer, amountMinor, currency, occurredAt: told, productRef, country }: TellPurchaseInput,
  request: MachineRequest,
): Promise<ToldPurchaseOutput> {
  return answerOnce(deps, actor, request, async (transaction) => {
    const now = deps.clock.now();
    const occurredAt = readPast("occurredAt", told, now);
    if (!isCurrency(currency)) throw new AppError("invalid_input", { fields: { currency: "not_valid" } });
    const customerId = await findOrCreateTold(transaction, deps.cipher, customer);
    // Written by the order's own name, under which there is one purchase however often it is told.
    const buyer = { kind: "external" as const, value: customerId, normalizedValue: customerId };
    const row = {
      sourceKey: orderId,
      customer: buyer,
      occurredAt: occurredAt.getTime(),
      amountMinor,
      currency,
      productRef: productRef ?? null,
    };
    const productIds: ProductIds = new Map();
    await findOrCreateProducts(transaction, productRef === undefined ? [] : [productRef], productIds);
    const { addedCount } = await insertPurchases(transaction, [row], {
      from: { source: "api", importId: null },
      customerIds: new Map([[customerKeyText(buyer), customerId]]),
      productIds,
    });
    const purchaseId = await findTheSame(transaction, {
      orderId,
      customerId,
      amountMinor,
      currency,
      occurredAt,
    });
    if (addedCount === 0) return { purchaseId, state: "known" };
    await keepCountries(transaction, [{ customerId, country: country ?? null, occurredAt }]);
    await settleReferral(transaction, { now }, { kind: "system", name: "api" }, { purchaseId });
    await recordAudit(transaction, actor, {
      action: "purchase.tell",
      subjectType: "purchase",
      subjectId: purchaseId,
      after: { amountMinor, currency },
    });
    await requestRefresh(transaction, deps.jobs, [customerId]);
    return { purchaseId, state: "added" };
  });
}

type Order = { orderId: string; customerId: string; amountMinor: number; currency: string; occurredAt: Date };

/** The purchase of an order; an amount is a fact, and nobody tells it twice in two ways. */
async function findTheSame(transaction: Transaction, order: Order): Promise<string> {
  const purchase = await transaction.purchase.findUniqueOrThrow({
    where: { source_sourceKey: { source: "api", sourceKey: order.orderId } },
  });
  const isSame =
    purchase.customerId === order.customerId &&
    purchase.capturedMinor === order.amountMinor &&
    purchase.currency === order.currency &&
    purchase.occurredAt.getTime() === order.occurredAt.getTime();
  if (!isSame) throw new AppError("purchase_differs", { field: "orderId" });
  return purchase.id;
}
