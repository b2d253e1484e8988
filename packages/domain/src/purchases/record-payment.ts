import { createId, type Actor } from "@worth/contracts";
import { lockKey, type Transaction } from "@worth/db";
import { keepCountries } from "../customers/keep-countries.ts";
import type { KeyedDeps } from "../deps.ts";
import { recordTraits } from "../fraud/record-traits.ts";
import type { Cipher } from "../ports/cipher.ts";
import type { PaymentTruth } from "../ports/payments.ts";
import { settleReferral } from "../referrals/settle-referral.ts";
import { findOrCreateBuyer } from "./find-or-create-buyer.ts";
import { netOfTax } from "./net-of-tax.ts";
import { postDifference } from "./post-difference.ts";
import { tellOfPurchase } from "./tell-of-purchase.ts";

type Context = Pick<KeyedDeps, "clock" | "jobs" | "cipher">;

export type RecordedPayment = { purchaseId: string; isNew: boolean; isChanged: boolean };

/**
 * Brings what we hold of one payment to what the provider says of it now. Level-triggered: it posts only the
 * difference, so duplicates and any order of events give the same facts. The payment's key, not the event, is what
 * makes it one purchase.
 */
export async function recordPayment(
  transaction: Transaction,
  { clock, jobs, cipher }: Context,
  actor: Actor,
  truth: PaymentTruth,
): Promise<RecordedPayment> {
  await lockKey(transaction, "payment", truth.paymentKey);
  const purchase =
    (await findPurchase(transaction, truth.paymentKey)) ?? (await createPurchase(transaction, cipher, truth));
  const now = clock.now();
  // As recorded, so that a payment taken back whole leaves exactly nothing.
  const shape = { grossMinor: purchase.capturedMinor + purchase.taxMinor, taxMinor: purchase.taxMinor };
  const taken = Math.min(truth.refundedMinor + truth.disputedMinor, shape.grossMinor);
  const refundedMinor = netOfTax(Math.min(truth.refundedMinor, shape.grossMinor), shape);
  const disputedMinor = netOfTax(taken, shape) - refundedMinor;
  const changed = [
    await postDifference(transaction, "refund", purchase.id, refundedMinor - sum(purchase.refunds), now),
    await postDifference(transaction, "dispute", purchase.id, disputedMinor - sum(purchase.disputes), now),
  ];
  const { country, occurredAt } = truth;
  await keepCountries(transaction, [{ customerId: purchase.customerId, country, occurredAt }]);
  await recordTraits(transaction, { customerId: purchase.customerId, traits: truth.traits, now });
  await settleReferral(transaction, { now }, actor, { purchaseId: purchase.id });
  if (purchase.isNew || changed.includes(true)) await tellOfPurchase(transaction, { clock, jobs }, purchase);
  return { purchaseId: purchase.id, isNew: purchase.isNew, isChanged: changed.includes(true) };
}

const sum = (rows: readonly { amountMinor: number }[]): number =>
  rows.reduce((total, row) => total + row.amountMinor, 0);

async function findPurchase(transaction: Transaction, sourceKey: string) {
  const found = await transaction.purchase.findUnique({
    where: { source_sourceKey: { source: "stripe", sourceKey } },
    select: {
      id: true,
      customerId: true,
      capturedMinor: true,
      taxMinor: true,
      refunds: { select: { amountMinor: true } },
      disputes: { select: { amountMinor: true } },
    },
  });
  return found && { ...found, isNew: false };
}

const byProduct = (a: { productRef: string }, b: { productRef: string }): number =>
  a.productRef < b.productRef ? -1 : 1;

async function createPurchase(transaction: Transaction, cipher: Cipher, truth: PaymentTruth) {
  const buyer = await findOrCreateBuyer(transaction, cipher, truth.customer);
  const id = createId("purchase");
  const { taxMinor } = truth;
  const capturedMinor = truth.capturedMinor - taxMinor;
  await transaction.purchase.create({
    data: {
      id,
      customerId: buyer.id,
      source: "stripe",
      sourceKey: truth.paymentKey,
      currency: truth.currency,
      capturedMinor,
      taxMinor,
      occurredAt: truth.occurredAt,
    },
  });
  // In one order, so that two payments of the same new products do not wait for each other.
  for (const { productRef, productName, amountMinor } of truth.lines.toSorted(byProduct)) {
    await transaction.product.createMany({
      data: [{ id: createId("product"), externalRef: productRef, name: productName }],
      skipDuplicates: true,
    });
    const product = await transaction.product.findUniqueOrThrow({ where: { externalRef: productRef } });
    await transaction.purchaseLine.create({
      data: { id: createId("purchaseLine"), purchaseId: id, productId: product.id, amountMinor },
    });
  }
  return { id, customerId: buyer.id, capturedMinor, taxMinor, refunds: [], disputes: [], isNew: true };
}
