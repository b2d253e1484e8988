import { createId } from "@worth/contracts";
import type { Database } from "@worth/db";
import {
  buildShippedIdea,
  createAct,
  createAttribution,
  createPurchase,
  createServingCost,
  createTouch,
  insertRows,
} from "@worth/factories";
import { referralEvidences, touchKinds } from "@worth/scoring";
import fc from "fast-check";
import { becomeCustomer } from "./become-customer.ts";

const dayMs = 86_400_000;
const kinds = [
  "purchase",
  "purchase",
  "refund",
  "referral",
  "referral",
  "touch",
  "idea",
  "merge",
  "membership",
  "cost",
] as const;

const nat = fc.nat(10_000);

/** Something that happens in a programme, told by chance. */
export const factPlans = fc.record({
  kind: fc.constantFrom(...kinds),
  one: nat,
  other: nat,
  daysAgo: fc.integer({ min: 0, max: 20 }),
  amountMinor: fc.integer({ min: 1, max: 700_00 }),
  evidence: fc.constantFrom(...referralEvidences),
  touch: fc.constantFrom(...touchKinds),
});
export type FactPlan = ReturnType<typeof factPlans.generate>["value"];

/** Records the fact and gives the customers it is about, as a use-case names them; nobody where it cannot happen. */
export async function recordFact(
  database: Database,
  customerIds: readonly string[],
  plan: FactPlan,
): Promise<string[]> {
  const { kind, amountMinor, daysAgo } = plan;
  const when = { occurredAt: new Date(Date.now() - daysAgo * dayMs), recordedAt: new Date() };
  const [earlier = "", later = ""] = await pickTwo(database, customerIds, plan);
  const [one, other] = plan.one % 2 === 0 ? [earlier, later] : [later, earlier];
  switch (kind) {
    case "purchase": {
      const product = await database.product.findFirst({
        skip: plan.other % 5,
        orderBy: { createdAt: "asc" },
      });
      const lines = product ? [{ productId: product.id, amountMinor }] : [];
      await createPurchase(database, { customerId: one, lines, capturedMinor: amountMinor, ...when });
      return [one];
    }
    case "refund":
      return refund(database, plan);
    case "referral": {
      // Whoever comes later is brought by somebody before them, so that no circle can close.
      const referrerId = amountMinor % 5 === 0 ? null : earlier;
      await createAttribution(database, {
        refereeId: later,
        referrerId,
        evidence: plan.evidence,
        ...when,
      });
      return [later];
    }
    case "touch": {
      const { actId } = await createAct(database, { customerId: other, ...when });
      await createTouch(database, { actId, ownerId: other, customerId: one, kind: plan.touch, ...when });
      return [one];
    }
    case "idea":
      return shipIdea(database, { originatorId: one, refinerId: other, amountMinor });
    case "merge":
      return merge(database, { fromId: later, intoId: earlier });
    case "membership": {
      const company = await database.company.findFirst({ skip: plan.other % 3, orderBy: { id: "asc" } });
      const companyId = amountMinor % 4 === 0 ? null : (company?.id ?? null);
      await database.customer.update({ where: { id: one }, data: { companyId } });
      const id = createId("companyMembership");
      await database.companyMembership.create({ data: { id, customerId: one, companyId, ...when } });
      return [one];
    }
    case "cost":
      await createServingCost(database, { customerId: one, amountMinor, ...when });
      return [one];
  }
}

/** Two people who are still themselves, the one who became a customer first in front. */
async function pickTwo(
  database: Database,
  customerIds: readonly string[],
  { one, other }: FactPlan,
): Promise<string[]> {
  const merged = await database.customer.findMany({
    where: { mergedIntoId: { not: null } },
    select: { id: true },
  });
  const people = customerIds.filter((customerId) => !merged.some(({ id }) => id === customerId));
  const first = one % people.length;
  const second = (first + 1 + (other % (people.length - 1))) % people.length;
  return [Math.min(first, second), Math.max(first, second)].map((index) => people[index] ?? "");
}

async function refund(database: Database, { one, amountMinor }: FactPlan): Promise<string[]> {
  const count = await database.purchase.count();
  const purchase = await database.purchase.findFirstOrThrow({
    skip: one % count,
    orderBy: [{ recordedAt: "asc" }, { capturedMinor: "asc" }, { id: "asc" }],
    include: { refunds: true },
  });
  const taken = purchase.refunds.reduce((sum, row) => sum + row.amountMinor, 0);
  const left = Math.min(amountMinor, purchase.capturedMinor - taken);
  if (left <= 0) return [];
  const data = { id: createId("refund"), purchaseId: purchase.id, amountMinor: left, occurredAt: new Date() };
  await database.refund.create({ data });
  return [purchase.customerId];
}

/** An idea that shipped a while ago and was only credited now: whoever bought the product since is concerned. */
async function shipIdea(
  database: Database,
  { originatorId, refinerId, amountMinor }: { originatorId: string; refinerId: string; amountMinor: number },
): Promise<string[]> {
  const product = await database.product.findFirst({ skip: amountMinor % 5, orderBy: { id: "asc" } });
  const productIds = product ? [product.id] : [];
  const shippedAt = new Date(Date.now() - 30 * dayMs);
  const { rows } = buildShippedIdea({ originatorId, refinerIds: [refinerId], productIds, shippedAt });
  const recordedAt = new Date();
  await insertRows(database, {
    ...rows,
    shippedIdea: rows.shippedIdea?.map((row) => ({ ...row, recordedAt })) ?? [],
    actCredit: rows.actCredit?.map((row) => ({ ...row, recordedAt })) ?? [],
  });
  const buyers = await database.purchase.findMany({
    where: { lines: { some: { productId: { in: productIds } } } },
    distinct: ["customerId"],
    select: { customerId: true },
  });
  return buyers.map(({ customerId }) => customerId);
}

/** Somebody nobody ever brought turns out to be somebody before them. */
async function merge(database: Database, { fromId, intoId }: { fromId: string; intoId: string }) {
  const aliases = await database.identityMerge.findMany({ where: { intoId: fromId } });
  const wasBrought = await database.attribution.count({
    where: { refereeId: { in: [fromId, ...aliases.map((alias) => alias.fromId)] } },
  });
  if (wasBrought > 0) return [];
  await becomeCustomer(database, fromId, intoId);
  return [fromId, intoId];
}
