import { verifyLedger } from "@worth/domain";
import { createCustomer, createStaff } from "@worth/factories";
import { expect, test } from "vitest";
import { createWorld, type World } from "../world/create-world.ts";
import { inForm } from "./form.ts";
import { drawOperations } from "./ledger-operations.ts";
import type { Oracle } from "./ledger-oracle.ts";
import { createPlayer } from "./ledger-player.ts";
import { reportFigure } from "./report.ts";

const count = inForm({ short: 2_000, promised: 20_000, longest: 1_000_000 });
const seed = 20_261_122;
const compareEvery = 25;
const verifyEvery = 1_000;

test(
  `${count} random operations of five members in three units leave what plain arithmetic says, and books that balance`,
  async () => {
    const world = await createWorld({ now: new Date("2026-01-05T08:00:00Z") });
    const members: string[] = [];
    for (let made = 0; made < 5; made += 1) members.push((await createCustomer(world.database)).customerId);
    const { staffId, role } = await createStaff(world.database);
    const { oracle, play } = createPlayer(world, members, { kind: "staff", staffId, role });
    let number = 0;
    let refusals = 0;
    for (const operation of drawOperations(count, seed)) {
      number += 1;
      const answers = await play(operation);
      if (answers.oracle === "too_low") refusals += 1;
      expect({ number, operation, said: answers.ledger }).toEqual({
        number,
        operation,
        said: answers.oracle,
      });
      const isCompared = number % compareEvery === 0 || number === count;
      const [purses, expected] = isCompared ? [await readPurses(world), pursesOf(oracle)] : [];
      expect({ number, purses }).toEqual({ number, purses: expected });
      const drift = number % verifyEvery === 0 ? await verifyLedger(world.database) : [];
      expect(drift).toEqual([]);
    }
    expect(await verifyLedger(world.database)).toEqual([]);
    expect(refusals).toBeGreaterThan(count / 100);
    reportFigure(
      "M1",
      `${count.toLocaleString("en")} operations, ${refusals.toLocaleString("en")} of them refused, 0 violations`,
    );
  },
  inForm({ short: 180_000, promised: 1_800_000, longest: 86_400_000 }),
);

type Purses = Record<string, { held: number; pending: number; owed: number; lots: [number, number][] }>;

/** Purses with something in them, their lots by the day they end. */
function pursesOf(oracle: Oracle): Purses {
  return Object.fromEntries(
    oracle
      .purses()
      .map(([member, unit, { held, pending, owed, lots }]) => {
        const left = lots.filter(({ remaining }) => remaining > 0);
        const order = left.toSorted((one, other) => one.expiresAt - other.expiresAt || one.seq - other.seq);
        const ends = order.map(({ remaining, expiresAt }): [number, number] => [remaining, expiresAt]);
        return [`${member} ${unit}`, { held, pending, owed, lots: ends }] as const;
      })
      .filter(([, { held, pending, owed }]) => held + pending + owed > 0)
      .toSorted(([one], [other]) => one.localeCompare(other, "en")),
  );
}

async function readPurses({ database }: World): Promise<Purses> {
  const accounts = await database.ledgerAccount.findMany({
    where: { customerId: { not: null } },
    include: {
      lots: { where: { remaining: { gt: 0 } }, orderBy: [{ expiresAt: "asc" }, { id: "asc" }] },
    },
  });
  const purses: Purses = {};
  for (const { customerId, unit, kind, balance, lots } of accounts) {
    const key = `${customerId} ${unit}`;
    const purse = (purses[key] ??= { held: 0, pending: 0, owed: 0, lots: [] });
    const amount = balance ?? 0;
    if (kind === "pending") purse.pending = amount;
    else if (kind === "receivable") purse.owed = 0 - amount;
    else purse.held = amount;
    purse.lots.push(
      ...lots.map(({ remaining, expiresAt }): [number, number] => [remaining, expiresAt.getTime()]),
    );
  }
  return Object.fromEntries(
    Object.entries(purses)
      .filter(([, { held, pending, owed }]) => held + pending + owed > 0)
      .toSorted(([one], [other]) => one.localeCompare(other, "en")),
  );
}
