import type { Transaction } from "@worth/db";

/** What was remembered of one record of a person goes on with the other; findings stay, being facts. */
export async function moveFraudTraces(
  transaction: Transaction,
  { fromId, intoId }: { fromId: string; intoId: string },
): Promise<void> {
  const ofFrom = { customerId: fromId };
  const traits = await transaction.customerTrait.findMany({ where: ofFrom });
  await transaction.customerTrait.createMany({
    data: traits.map((trait) => ({ ...trait, customerId: intoId })),
    skipDuplicates: true,
  });
  await transaction.customerTrait.deleteMany({ where: ofFrom });
  const toInto = { where: ofFrom, data: { customerId: intoId } };
  await transaction.joinTrace.updateMany(toInto);
  await transaction.queueItem.updateMany(toInto);
}
