import process, { env, exit, stderr, stdout } from "node:process";
import { createDatabase } from "@worth/db";
import { verifyLedger } from "@worth/domain";
import { z } from "zod";
import { describeDrift } from "./describe-drift.ts";

/** `npm run ledger:verify`: rebuilds every balance from its lines; 0 when the books are right, 1 with what differs. */
async function main(): Promise<number> {
  const { DATABASE_URL: databaseUrl } = z.object({ DATABASE_URL: z.string().optional() }).parse(env);
  if (!databaseUrl) {
    stderr.write("DATABASE_URL is not set. npm run ledger:verify finds the database by itself.\n");
    return 1;
  }
  const database = createDatabase(databaseUrl, 1);
  try {
    // One moment for both figures, while the programme goes on.
    const [drift, count] = await database.$transaction(
      async (reader) => [await verifyLedger(reader), await reader.ledgerTransaction.count()] as const,
      { isolationLevel: "RepeatableRead", timeout: 3_600_000 },
    );
    stdout.write(`${describeDrift(drift, count)}\n`);
    return drift.length === 0 ? 0 : 1;
  } finally {
    await database.$disconnect();
  }
}

process.noDeprecation = true;
exit(await main());
