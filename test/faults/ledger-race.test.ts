import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { execPath } from "node:process";
import { createInterface } from "node:readline";
import { points, verifyLedger } from "@worth/domain";
import { createCustomer } from "@worth/factories";
import { expect, onTestFinished, test } from "vitest";
import { readBalances, setStanding } from "../integration/ledger/balances.ts";
import { createWorld } from "../world/create-world.ts";
import { inForm } from "./form.ts";
import { tally, type Race } from "./ledger-checks.ts";
import { reportFigure } from "./report.ts";

const rounds = inForm({ short: 1, promised: 20 });
const askedEach = 250;

/** A racer in a process of its own. */
function startRacer(databaseUrl: string, name: string) {
  const child = spawn(execPath, [resolve(import.meta.dirname, "ledger-racer.ts"), databaseUrl, name], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    redeem: async (customerId: string, round: number): Promise<Race> => {
      child.stdin.write(`${customerId} ${round} ${askedEach}\n`);
      const { value } = await answers.next();
      return JSON.parse(String(value)) as Race;
    },
    stop: async () => {
      child.stdin.end();
      await ended;
    },
  };
}

test(
  `of ${2 * askedEach} redemptions of 10 from 100 points, asked at once by two processes, exactly 10 succeed in each of ${rounds} rounds`,
  async () => {
    const world = await createWorld();
    const racers = ["a", "b"].map((name) => startRacer(world.url, name));
    onTestFinished(async () => void (await Promise.all(racers.map(({ stop }) => stop()))));
    const expiresAt = new Date(world.clock.now().getTime() + 86_400_000);
    for (let round = 1; round <= rounds; round += 1) {
      const { customerId } = await createCustomer(world.database);
      await setStanding(world, { customerId, standing: "given", amount: 100, unit: points, expiresAt });
      const races = await Promise.all(racers.map(({ redeem }) => redeem(customerId, round)));
      const refused = races.flatMap(({ refusals }) => refusals);
      expect({ round, refused: tally(refused) }).toEqual({ round, refused: { balance_too_low: 490 } });
      expect(await readBalances(world, customerId, points)).toEqual({ held: 0, pending: 0, owed: 0 });
    }
    expect(await verifyLedger(world.database)).toEqual([]);
    reportFigure(
      "M3",
      `10 of ${2 * askedEach} succeeded in each of ${rounds} rounds, the rest were told why`,
    );
  },
  inForm({ short: 120_000, promised: 1_200_000 }),
);
