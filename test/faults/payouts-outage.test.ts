import { randomUUID } from "node:crypto";
import { verifyLedger, type Payouts } from "@worth/domain";
import type { FaultKind } from "@worth/fakes";
import { expect, test } from "vitest";
import { inForm } from "./form.ts";
import {
  askBack,
  comparePayouts,
  compareTakenBack,
  listOpen,
  playPayouts,
  sendOpen,
  type PayoutPlay,
} from "./payouts-scene.ts";
import { reportFigure } from "./report.ts";

const count = inForm({ short: 9, promised: 600 });
const limitMs = inForm({ short: 180_000, promised: 3_600_000 });

/** What the provider suffers, round by round; a lost answer is one of something that was done. */
const harms: readonly (FaultKind | "lost answer")[] = [
  "lost answer",
  "refuse",
  "hang",
  "lost answer",
  "rate_limit",
  "server_error",
  "server_error_kept",
];
const rounds = inForm({ short: harms.length, promised: 10 * harms.length });

/** Goes on until everything is settled or with a person, while the provider suffers every harm by turns. */
async function suffer(play: PayoutPlay, payouts: Payouts): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    const harm = harms[round % harms.length] ?? "lost answer";
    play.proxy.setCutting(harm === "lost answer");
    if (harm !== "lost answer")
      play.stripe.addFault({ kind: harm, times: harm === "hang" ? 2 : count, verb: "POST" });
    await sendOpen(play, payouts);
    play.proxy.setCutting(false);
    play.stripe.clearFaults();
    play.clock.travel({ minutes: 20 });
  }
  // A machine that has much else to do adds a harm of its own: an answer that came too late.
  for (let round = 0; round < 20 && (await listOpen(play)).length > 0; round += 1) {
    await sendOpen(play, payouts);
    play.clock.travel({ minutes: 20 });
  }
}

test(
  "an outage of every kind loses no payout and doubles none",
  async () => {
    const play = await playPayouts(count);
    await suffer(play, play.payouts);
    const result = await comparePayouts(play);
    const { settled, parked } = result;
    reportFigure("M6", `${count} payouts: ${settled} settled, ${parked} parked, ${result.doubled} doubled`);
    expect(result).toEqual({ settled, parked, open: 0, doubled: 0, lost: 0, unknown: 0 });
    expect(settled + parked).toBe(count);
    expect(await verifyLedger(play.database)).toEqual([]);
  },
  limitMs,
);

test(
  "an outage of every kind while payouts are taken back takes each of them once",
  async () => {
    const play = await playPayouts(count);
    await sendOpen(play);
    await askBack(play);
    await suffer(play, play.payouts);
    const { leftMinor, heldMinor, returned } = await compareTakenBack(play);
    reportFigure("M6", `${count} payouts to take back: ${returned} came back`);
    expect(await listOpen(play)).toEqual([]);
    // What was refused for good waits for a person, and is still where it was.
    expect({ leftMinor, heldMinor }).toEqual({
      leftMinor: (count - returned) * 10_00,
      heldMinor: returned * 10_00,
    });
    expect(returned).toBeGreaterThan(0);
    expect(await verifyLedger(play.database)).toEqual([]);
  },
  limitMs,
);

test(
  "a mutant that sends without the row's key doubles payouts in the same outage",
  async () => {
    const play = await playPayouts(count);
    const unkeyed: Payouts = { ...play.payouts, send: (order) => play.payouts.send(order, randomUUID()) };
    await suffer(play, unkeyed);
    expect((await comparePayouts(play)).doubled).toBeGreaterThan(0);
  },
  limitMs,
);
