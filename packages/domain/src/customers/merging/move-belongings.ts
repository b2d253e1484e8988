import { createId } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import { moveFraudTraces } from "../../fraud/move-fraud-traces.ts";
import { moveIdeas } from "./move-ideas.ts";

type Move = { fromId: string; intoId: string; now: Date };

/**
 * Gives everything that may belong to somebody else than it was recorded for to the customer who goes on. Facts stay
 * where they are: who reads them follows the merge.
 */
export async function moveBelongings(transaction: Transaction, move: Move): Promise<void> {
  const { fromId, intoId } = move;
  const toInto = { where: { customerId: fromId }, data: { customerId: intoId } };
  await transaction.customerIdentity.updateMany(toInto);
  await transaction.reward.updateMany(toInto);
  await transaction.lead.updateMany({ where: { referrerId: fromId }, data: { referrerId: intoId } });
  await transaction.lead.updateMany(toInto);
  await moveDealings(transaction, move);
  await moveFraudTraces(transaction, move);
  await moveIdeas(transaction, move);
  await moveMembership(transaction, move);
  await moveCode(transaction, move);
  await moveCompany(transaction, move);
  await moveCountry(transaction, move);
  await transaction.triageMark.deleteMany({ where: { accountId: fromId } });
}

/** Payouts and redemptions under way end with the one who goes on; so do a place to be paid to and a tier, if only one has them. */
async function moveDealings(transaction: Transaction, { fromId, intoId }: Move): Promise<void> {
  const toInto = { where: { customerId: fromId }, data: { customerId: intoId } };
  const ofInto = { where: { customerId: intoId } };
  await transaction.payout.updateMany(toInto);
  await transaction.redemption.updateMany(toInto);
  if ((await transaction.payoutAccount.count(ofInto)) === 0)
    await transaction.payoutAccount.updateMany(toInto);
  if ((await transaction.customerTier.count(ofInto)) === 0) await transaction.customerTier.updateMany(toInto);
}

/** Whoever can sign in goes on as the customer the two became, under the terms they agreed to. */
async function moveMembership(transaction: Transaction, { fromId, intoId, now }: Move): Promise<void> {
  const { count } = await transaction.member.updateMany({
    where: { customerId: fromId },
    data: { customerId: intoId },
  });
  if (count === 0) return;
  const consents = await transaction.consent.findMany({
    where: { customerId: fromId },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    distinct: ["textId"],
    select: { textId: true, given: true },
  });
  for (const { textId, given } of consents) {
    await transaction.consent.create({
      data: { id: createId("consent"), customerId: intoId, textId, given, occurredAt: now },
    });
  }
}

/** One code each: the second one stays where it was, and whoever opens it is led on. */
async function moveCode(transaction: Transaction, { fromId, intoId }: Move): Promise<void> {
  const held = await transaction.referralCode.findUnique({ where: { customerId: intoId } });
  if (held) return;
  await transaction.referralCode.updateMany({ where: { customerId: fromId }, data: { customerId: intoId } });
}

/** They stay with the company of the one who goes on; without one, with the other's. */
async function moveCompany(transaction: Transaction, { fromId, intoId, now }: Move): Promise<void> {
  const [from, into] = [
    await transaction.customer.findUniqueOrThrow({ where: { id: fromId }, select: { companyId: true } }),
    await transaction.customer.findUniqueOrThrow({ where: { id: intoId }, select: { companyId: true } }),
  ];
  if (into.companyId !== null || from.companyId === null) return;
  const { companyId } = from;
  await transaction.customer.update({ where: { id: intoId }, data: { companyId } });
  await transaction.companyMembership.create({
    data: { id: createId("companyMembership"), customerId: intoId, companyId, occurredAt: now },
  });
}

/** Where they are is often known of one of the two only. */
async function moveCountry(transaction: Transaction, { fromId, intoId }: Move): Promise<void> {
  await transaction.$executeRaw`
    UPDATE customer SET country = former.country
    FROM customer AS former WHERE former.id = ${fromId} AND customer.id = ${intoId} AND customer.country IS NULL`;
}
