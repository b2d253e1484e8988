import { setTimeout as passing } from "node:timers/promises";
import { randomUUID } from "node:crypto";
import { verifyLedger, type Payouts } from "@worth/domain";
import { waitUntil } from "@worth/stack";
import { expect, onTestFinished, test } from "vitest";
import { adminUrl, appSecret, portalUrl } from "../world/create-world.ts";
import { inForm } from "./form.ts";
import {
  askBack,
  comparePayouts,
  compareTakenBack,
  Killed,
  listOpen,
  playPayouts,
  sendOpen,
  type PayoutPlay,
} from "./payouts-scene.ts";
import { reportFigure } from "./report.ts";
import { buildWorker, startWorker, type WorkerProcess } from "./worker-process.ts";

const count = inForm({ short: 9, promised: 3_000 });
const kills = inForm({ short: 2, promised: 200 });
const limitMs = inForm({ short: 240_000, promised: 7_200_000 });

const die = (): never => {
  throw new Killed("killed");
};

/** Where a sender can die: each lets the work before it happen, and nothing after. */
const points: Readonly<Record<string, (payouts: Payouts) => Payouts>> = {
  "after the claim": (payouts) => ({ ...payouts, ensureCustomer: die, readAccount: die }),
  "after the customer was made": (payouts) => ({
    ...payouts,
    ensureCustomer: async (recipient, key) => {
      await payouts.ensureCustomer(recipient, key);
      return die();
    },
  }),
  "before the call": (payouts) => ({ ...payouts, send: die }),
  "between the call and its row": (payouts) => ({
    ...payouts,
    send: async (order, key) => {
      await payouts.send(order, key);
      return die();
    },
  }),
};

/** The same where something is taken back. */
const pointsOfReturn: typeof points = {
  "before the call": (payouts) => ({ ...payouts, reverse: die }),
  "between the call and its row": (payouts) => ({
    ...payouts,
    reverse: async (payout, key) => {
      await payouts.reverse(payout, key);
      return die();
    },
  }),
  "after the look": (payouts) => ({
    ...payouts,
    findReversal: async (payout) => {
      await payouts.findReversal(payout);
      return die();
    },
  }),
};

/** Dies at every point in turn, is taken over each time, and comes to an end. */
async function dieEverywhere(play: PayoutPlay, payouts: Payouts, everywhere = points): Promise<void> {
  for (const dyingAt of Object.values(everywhere)) {
    await sendOpen(play, dyingAt(payouts));
    play.clock.travel({ minutes: 2 });
  }
  await sendOpen(play, payouts);
}

test(
  "a sender killed at each point is taken over, and every payout leaves once",
  { timeout: 180_000 },
  async () => {
    const play = await playPayouts(9);
    await dieEverywhere(play, play.payouts);
    expect(await comparePayouts(play)).toEqual({
      settled: 9,
      parked: 0,
      open: 0,
      doubled: 0,
      lost: 0,
      unknown: 0,
    });
    expect(await verifyLedger(play.database)).toEqual([]);
  },
);

test(
  "whoever takes payouts back and is killed at each point is taken over, and each comes back once",
  { timeout: 180_000 },
  async () => {
    const play = await playPayouts(9);
    await sendOpen(play);
    await askBack(play);
    await dieEverywhere(play, play.payouts, pointsOfReturn);
    expect(await compareTakenBack(play)).toEqual({ leftMinor: 0, heldMinor: 90_00, returned: 9 });
    expect(await verifyLedger(play.database)).toEqual([]);
  },
);

test(
  "a mutant that sends without the row's key doubles payouts when it is killed",
  { timeout: 180_000 },
  async () => {
    const play = await playPayouts(9);
    await dieEverywhere(play, {
      ...play.payouts,
      send: (order) => play.payouts.send(order, randomUUID()),
    });
    expect((await comparePayouts(play)).doubled).toBeGreaterThan(0);
  },
);

test(
  `a worker killed ${kills} times while payouts drain loses none and doubles none`,
  async () => {
    buildWorker();
    const play = await playPayouts(count);
    const settings = {
      ...play.environment,
      DATABASE_URL: play.url,
      PORTAL_URL: portalUrl,
      ADMIN_URL: adminUrl,
      APP_SECRET: appSecret,
    };
    let worker: WorkerProcess | undefined;
    onTestFinished(() => worker?.kill());
    for (let round = 0; round < kills; round += 1) {
      worker = await startWorker(settings);
      // Spread over what it does, the same in every run.
      await passing(50 + ((round * 337) % 700));
      await worker.kill();
    }
    worker = await startWorker(settings);
    // The sweep looks after a minute or two; here it is told that this time has passed.
    play.clock.travel({ minutes: 3 });
    const isOver = async () => {
      await play.handlers.schedules["effects.sweep"]().catch(() => {});
      return (await listOpen(play)).length === 0;
    };
    expect(await waitUntil(isOver, limitMs / 2, 250)).toBe(true);
    const result = await comparePayouts(play);
    reportFigure(
      "M5",
      `${kills} kills, ${count} payouts: ${result.settled} settled, ${result.doubled} doubled`,
    );
    expect(result).toEqual({ settled: count, parked: 0, open: 0, doubled: 0, lost: 0, unknown: 0 });
    expect(await verifyLedger(play.database)).toEqual([]);
  },
  limitMs,
);
