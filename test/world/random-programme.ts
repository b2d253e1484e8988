import { createId } from "@worth/contracts";
import type { Database } from "@worth/db";
import {
  buildAct,
  buildAttribution,
  buildCompany,
  buildCustomer,
  buildExchangeRate,
  buildProduct,
  buildPurchase,
  buildServingCost,
  buildShippedIdea,
  buildTouch,
  insertRows,
  mergeRows,
} from "@worth/factories";
import { referralEvidences, touchKinds } from "@worth/scoring";
import fc from "fast-check";

const size = 24;
const dayMs = 86_400_000;

const nat = fc.nat(10_000);
const daysAgo = fc.integer({ min: 1, max: 60 });
const plans = fc.record({
  parents: fc.array(
    fc.record({ pick: nat, isRoot: fc.boolean(), evidence: fc.constantFrom(...referralEvidences) }),
    {
      minLength: size,
      maxLength: size,
    },
  ),
  companies: fc.array(fc.option(fc.nat(2), { freq: 1 }), { minLength: size, maxLength: size }),
  purchases: fc.array(
    fc.record({
      buyer: nat,
      daysAgo,
      amountMinor: fc.integer({ min: 0, max: 900_00 }),
      currency: fc.constantFrom("USD", "USD", "USD", "EUR", "JPY", "GBP"),
      product: fc.nat(4),
      refundPercent: fc.constantFrom(0, 0, 0, 33, 100),
    }),
    { minLength: 40, maxLength: 60 },
  ),
  touches: fc.array(fc.record({ owner: nat, reader: nat, daysAgo, kind: fc.constantFrom(...touchKinds) }), {
    minLength: 20,
    maxLength: 30,
  }),
  ideas: fc.array(fc.record({ originator: nat, refiner: nat, product: fc.nat(4) }), {
    minLength: 3,
    maxLength: 3,
  }),
  merges: fc.array(fc.record({ from: nat, into: nat }), { minLength: 4, maxLength: 4 }),
  costs: fc.array(fc.record({ customer: nat, daysAgo, amountMinor: fc.integer({ min: 1, max: 50_00 }) }), {
    minLength: 6,
    maxLength: 6,
  }),
});

/**
 * A programme that a seed decides: trees of referrals, touches, ideas, companies, refunds, people who turned out to be
 * somebody else, and purchases in four currencies of which GBP has no rate. Gives the customers' ids.
 */
export async function createRandomProgramme(
  database: Database,
  seed: number,
): Promise<{ customerIds: string[] }> {
  const [plan] = fc.sample(plans, { seed, numRuns: 1 });
  if (!plan) throw new Error("fast-check gave no plan.");
  const at = (days: number) => new Date(Date.now() - days * dayMs);
  const companies = Array.from({ length: 3 }, () => buildCompany());
  const companyIds = companies.map(({ ids }) => ids.companyId);
  const customers = plan.companies.map((company) => {
    const companyId = company === null ? undefined : companyIds[company];
    return buildCustomer(companyId === undefined ? {} : { companyId });
  });
  const ids = customers.map((customer) => customer.ids.customerId);
  const idAt = (pick: number): string => ids[pick % ids.length] ?? "";
  const products = Array.from({ length: 5 }, (_, index) =>
    buildProduct(index < 3 ? { marginBasisPoints: 2_000 + index * 1_500 } : {}),
  );
  const productIds = products.map((product) => product.ids.productId);
  const productAt = (pick: number): string => productIds[pick] ?? "";
  const isRoot = (index: number) => index === 0 || plan.parents[index]?.isRoot === true;
  const acts = ids.map((customerId) => buildAct({ customerId }));
  await insertRows(
    database,
    mergeRows([
      ...[...companies, ...customers, ...products, ...acts].map(({ rows }) => rows),
      buildExchangeRate({ currency: "EUR", rate: "1.0837" }).rows,
      buildExchangeRate({ currency: "EUR", rate: "1.1219", validOn: at(30) }).rows,
      buildExchangeRate({ currency: "JPY", rate: "0.0067" }).rows,
      ...plan.parents.flatMap(({ pick, evidence }, index) =>
        isRoot(index)
          ? []
          : [buildAttribution({ refereeId: idAt(index), referrerId: idAt(pick % index), evidence }).rows],
      ),
      ...plan.purchases.map(({ buyer, daysAgo: days, amountMinor, currency, product, refundPercent }) => {
        const refundMinor = Math.floor((amountMinor * refundPercent) / 100);
        return buildPurchase({
          customerId: idAt(buyer),
          occurredAt: at(days),
          currency,
          capturedMinor: amountMinor,
          lines: [{ productId: productAt(product), amountMinor }],
          refunds: refundMinor > 0 ? [{ amountMinor: refundMinor }] : [],
        }).rows;
      }),
      ...plan.touches.flatMap(({ owner, reader, daysAgo: days, kind }) => {
        const act = acts[owner % acts.length];
        if (!act || owner % size === reader % size) return [];
        const touch = { actId: act.ids.actId, ownerId: idAt(owner), customerId: idAt(reader) };
        return [buildTouch({ ...touch, kind, occurredAt: at(days) }).rows];
      }),
      ...plan.ideas.map(
        ({ originator, refiner, product }) =>
          buildShippedIdea({
            originatorId: idAt(originator),
            refinerIds: [idAt(refiner)],
            productIds: [productAt(product)],
            shippedAt: at(70),
          }).rows,
      ),
      ...plan.costs.map(
        ({ customer, daysAgo: days, amountMinor }) =>
          buildServingCost({ customerId: idAt(customer), occurredAt: at(days), amountMinor }).rows,
      ),
    ]),
  );
  await mergePeople(database, ids, plan.merges, isRoot);
  return { customerIds: ids };
}

/** Somebody nobody brought turns out to be somebody before them, so that no circle can close. */
async function mergePeople(
  database: Database,
  ids: readonly string[],
  merges: readonly { from: number; into: number }[],
  isRoot: (index: number) => boolean,
): Promise<void> {
  const roots = ids.flatMap((_, index) => (index > 0 && isRoot(index) ? [index] : []));
  for (const { from, into } of merges) {
    const fromIndex = roots.splice(from % Math.max(roots.length, 1), 1)[0];
    if (fromIndex === undefined) return;
    const [fromId = "", intoId = ""] = [ids[fromIndex], ids[into % fromIndex]];
    const merge = {
      id: createId("identityMerge"),
      fromId,
      intoId,
      occurredAt: new Date(),
      recordedAt: new Date(),
    };
    await database.identityMerge.create({ data: merge });
    await database.customer.update({ where: { id: fromId }, data: { mergedIntoId: intoId } });
  }
}
