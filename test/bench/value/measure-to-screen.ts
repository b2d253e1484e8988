import { inTransaction } from "@worth/db";
import { openCustomerValue, type Deps } from "@worth/domain";
import { buildPurchase, insertRows } from "@worth/factories";
import { waitUntil } from "@worth/stack";
import { startValueWorker } from "./start-value-worker.ts";

const times = 9;
const viewer = { kind: "staff", staffId: "stf_bench", role: "viewer" } as const;

type Bench = Pick<Deps, "database" | "jobs"> & { databaseUrl: string };

/**
 * From the COMMIT of one customer's new purchase, through the queue and a worker process of its own, to the customer's
 * page read with the new value, in ms: the median over customers spread over the whole programme.
 */
export async function measureToScreen({ database, jobs, databaseUrl }: Bench): Promise<number> {
  const worker = await startValueWorker(databaseUrl);
  try {
    const count = await database.customer.count();
    const taken: number[] = [];
    for (let round = 0; round < times; round += 1) {
      const [customer] = await database.customer.findMany({
        orderBy: { id: "asc" },
        skip: Math.floor((count / times) * round),
        take: 1,
        select: { id: true },
      });
      if (!customer) throw new Error("there are fewer customers than measurements");
      const { id: customerId } = customer;
      const readOwn = async () => {
        const rows = await database.$queryRaw<{ own: number }[]>`
          SELECT "ownMinor"::float8 AS own FROM value_snapshot
          WHERE generation = current_generation() AND "customerId" = ${customerId}`;
        return rows[0]?.own;
      };
      const before = await readOwn();
      const { rows } = buildPurchase({ customerId, capturedMinor: 50_00, occurredAt: new Date() });
      await inTransaction(database, async (transaction) => {
        await insertRows(transaction, rows);
        await jobs.enqueue(transaction, { name: "value.refresh", data: { customerIds: [customerId] } });
      });
      const startedAt = performance.now();
      if (!(await waitUntil(async () => (await readOwn()) !== before, 30_000, 5)))
        throw new Error("The new value never came.");
      await openCustomerValue({ database }, viewer, { customerId });
      taken.push(performance.now() - startedAt);
    }
    return taken.toSorted((a, b) => a - b)[(times - 1) / 2] ?? 0;
  } finally {
    await worker.stop();
  }
}
