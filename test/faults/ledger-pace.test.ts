import { createMember } from "@worth/factories";
import { verifyLedger } from "@worth/domain";
import { createDatabase } from "@worth/db";
import { expect, onTestFinished, test } from "vitest";
import { connections, measurePostings } from "../bench/ledger/measure-ledger.ts";
import { createWorld } from "../world/create-world.ts";
import { startCrashingPostgres } from "./crashing-postgres.ts";
import { inForm } from "./form.ts";
import { reportFigure } from "./report.ts";

const postings = inForm({ short: 400, promised: 10_000, longest: 100_000 });
const promisedPerSecond = 500;
const memberCount = inForm({ short: 50, promised: 1_000 });

test(
  `${postings} postings through ${connections} connections are all there, and the books are right`,
  { timeout: inForm({ short: 60_000, promised: 600_000 }) },
  async () => {
    // The one that all tests share does not wait for its disk.
    const { serverUrl } = await startCrashingPostgres();
    const world = await createWorld({ serverUrl });
    const customerIds: string[] = [];
    for (let index = 0; index < memberCount; index += 1)
      customerIds.push(
        (await createMember(world.database, { email: `member-${index}@example.com` })).customerId,
      );
    const database = createDatabase(world.url, connections);
    onTestFinished(() => database.$disconnect());
    const { perSecond, p50Ms, p99Ms } = await measurePostings({ ...world, database }, customerIds, postings);
    expect(await world.database.ledgerTransaction.count()).toBe(postings);
    expect(await verifyLedger(world.database)).toEqual([]);
    reportFigure(
      "M12",
      `${perSecond.toFixed(0)} postings/s (promised ${promisedPerSecond}) through ${connections} connections, p50 ${p50Ms.toFixed(1)} ms, p99 ${p99Ms.toFixed(1)} ms`,
      { isTooSlow: perSecond < promisedPerSecond },
    );
  },
);
