import { argv, stdin, stdout } from "node:process";
import { createInterface } from "node:readline";
import { createDatabase, inTransaction } from "@worth/db";
import { points, redeem } from "@worth/domain";
import { raceAll } from "./ledger-checks.ts";

/**
 * A process of its own that redeems: for each line `customerId round count` it asks for that many redemptions of 10
 * points at once, and answers what came of them.
 */
const [databaseUrl = "", name = ""] = argv.slice(2);
const database = createDatabase(databaseUrl);

for await (const line of createInterface({ input: stdin })) {
  const [customerId = "", round = "", count = "0"] = line.split(" ");
  const asked = Array.from(
    { length: Number(count) },
    (_, index) => () =>
      inTransaction(database, (transaction) =>
        redeem(transaction, {
          redemptionId: `rdm_${round}${name}${index}`,
          customerId,
          unit: points,
          amount: 10,
          occurredAt: new Date(),
        }),
      ),
  );
  stdout.write(`${JSON.stringify(await raceAll(asked))}\n`);
}
await database.$disconnect();
