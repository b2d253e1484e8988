import { env } from "node:process";
import { listCustomerIdeas, refreshValues } from "@worth/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createWorld, type World } from "../../world/create-world.ts";
import { factPlans, recordFact } from "../../world/random-facts.ts";
import { createRandomProgramme } from "../../world/random-programme.ts";
import { readEveryValue } from "../../world/read-values.ts";
import { readStoredValues, valueFromFacts } from "../../world/values-from-facts.ts";

const isLong = env["WORTH_LONG"] === "1";
const firstSeed = Number(env["WORTH_SEED"] ?? 1);
const seeds = Array.from({ length: isLong ? 40 : 2 }, (_, index) => firstSeed + index);

const viewer = { kind: "staff", staffId: "stf_0", role: "viewer" } as const;

/** Everybody who is still themselves. */
async function listPeople({ database }: World): Promise<string[]> {
  const people = await database.customer.findMany({
    where: { mergedIntoId: null },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  return people.map(({ id }) => id);
}

/** Facts by chance, refreshed late, in another order, several at once, some twice. */
async function playFacts(
  { database, deps }: World,
  customerIds: readonly string[],
  seed: number,
): Promise<void> {
  const story = fc.array(fc.tuple(factPlans, fc.nat(5)), { minLength: 20, maxLength: 20 });
  const [steps = []] = fc.sample(story, { seed, numRuns: 1 });
  let waiting: string[][] = [];
  for (const [plan, turn] of steps) {
    waiting.push(await recordFact(database, customerIds, plan));
    if (turn > 1) continue;
    const [first = [], ...rest] = waiting.toReversed();
    await Promise.all(
      [first, rest.flat(), first].map((named) => refreshValues(deps, { customerIds: named })),
    );
    waiting = turn === 0 ? [] : [first];
  }
  await Promise.all(waiting.map((named) => refreshValues(deps, { customerIds: named })));
}

test.each(seeds)(
  "however facts come and refreshes overlap, every snapshot is what facts alone give (story %i)",
  { timeout: 120_000 },
  async (seed) => {
    const world = await createWorld();
    const { customerIds } = await createRandomProgramme(world.database, seed);
    await refreshValues(world.deps, { customerIds });
    await playFacts(world, customerIds, seed);

    const people = await listPeople(world);
    const stored = await readStoredValues(world.database, people);
    expect(stored.map(({ value }) => value)).toEqual(
      await valueFromFacts(world.database, people, new Date()),
    );
    // What was stored then is what the facts of then give: nothing learned later was in it.
    for (const [asOf, then] of Map.groupBy(stored, ({ asOf: at }) => at.getTime())) {
      const ids = then.map(({ value }) => value.customerId);
      expect(then.map(({ value }) => value)).toEqual(
        await valueFromFacts(world.database, ids, new Date(asOf)),
      );
    }

    // A customer's ideas in money, read from what their ideas were sold in alone, add up to the part of the value.
    const inMoney = people.map(async (customerId) =>
      (await listCustomerIdeas(world.deps, viewer, { customerId })).shipped.reduce(
        (sum, { amountMinor }) => sum + amountMinor,
        0,
      ),
    );
    expect(await Promise.all(inMoney)).toEqual(stored.map(({ value }) => value.net.at(-1)));

    const afterwards = await readEveryValue(world.database);
    await refreshValues(world.deps, { customerIds });
    expect(await readEveryValue(world.database)).toEqual(afterwards);
  },
);
