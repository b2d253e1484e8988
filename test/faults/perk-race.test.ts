import { points, verifyLedger } from "@worth/domain";
import { createMember, createPerk } from "@worth/factories";
import { expect, test } from "vitest";
import { setStanding } from "../integration/ledger/balances.ts";
import { countEndings, openPerks } from "../integration/perks/perk-scene.ts";
import { inForm } from "./form.ts";
import { reportFigure } from "./report.ts";

const rounds = inForm({ short: 2, promised: 20, longest: 100 });
const members = 50;
const windowsEach = 2;

test(
  `the last 3 pieces go to 3 of ${members} members who ask from ${windowsEach} windows each, and nobody pays for nothing, in each of ${rounds} rounds`,
  async () => {
    const { ask, database, world } = await openPerks();
    const actors = [];
    for (let number = 0; number < members; number += 1) {
      const { customerId } = await createMember(database, { email: `member-${number}@example.com` });
      actors.push({ kind: "member", userId: customerId, customerId } as const);
    }
    for (let round = 1; round <= rounds; round += 1) {
      const { perkId } = await createPerk(database, { stock: 3 });
      // Enough for one each: the second window is refused for want of balance or of stock, never served.
      for (const { customerId } of actors) {
        const held = await database.ledgerAccount.findFirst({ where: { customerId, unit: points } });
        if ((held?.balance ?? 0) < 10)
          await setStanding(world, { customerId, standing: "given", amount: 10, unit: points });
      }
      const asked = actors.flatMap((actor) =>
        Array.from({ length: windowsEach }, () => ask({ perkId }, actor)),
      );
      const endings = countEndings(await Promise.allSettled(asked));
      const { succeeded, perk_sold_out: soldOut = 0, balance_too_low: tooLow = 0, ...others } = endings;
      expect({ round, succeeded, refused: soldOut + tooLow, others }).toEqual({
        round,
        succeeded: 3,
        refused: members * windowsEach - 3,
        others: {},
      });
      expect(await database.perk.findUniqueOrThrow({ where: { id: perkId } })).toMatchObject({ stock: 0 });
      const taken = await database.redemption.count({ where: { perkId, state: "ordered" } });
      const spent = await database.ledgerTransaction.count({ where: { kind: "redeemed" } });
      expect({ taken, spent }).toEqual({ taken: 3, spent: 3 * round });
    }
    expect(await verifyLedger(database)).toEqual([]);
    reportFigure(
      "M3",
      `3 of ${members * windowsEach} who asked for the last 3 pieces got one in each of ${rounds} rounds, nobody else paid`,
    );
  },
  inForm({ short: 120_000, promised: 600_000, longest: 3_000_000 }),
);
