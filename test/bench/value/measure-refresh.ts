import { refreshValues, type Deps } from "@worth/domain";
import { createPurchase } from "@worth/factories";

const times = 20;

/**
 * From the COMMIT of one customer's new purchase to everybody's new snapshots, in ms: the median over customers spread
 * over the whole programme.
 */
export async function measureRefresh({ database }: Pick<Deps, "database">): Promise<number> {
  const [counted] = await database.$queryRaw<
    { count: number }[]
  >`SELECT count(*)::integer AS count FROM customer`;
  const step = Math.floor((counted?.count ?? times) / times);
  const taken: number[] = [];
  for (let round = 0; round < times; round += 1) {
    const [customer] = await database.customer.findMany({
      orderBy: { id: "asc" },
      skip: round * step,
      take: 1,
      select: { id: true },
    });
    if (!customer) throw new Error("there are fewer customers than measurements");
    await createPurchase(database, { customerId: customer.id, capturedMinor: 50_00, occurredAt: new Date() });
    const startedAt = performance.now();
    await refreshValues({ database }, { customerIds: [customer.id] });
    taken.push(performance.now() - startedAt);
  }
  return taken.toSorted((a, b) => a - b)[times / 2] ?? 0;
}
