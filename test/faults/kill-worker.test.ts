import { env, stdout } from "node:process";
import { setTimeout as passing } from "node:timers/promises";
import { verifyLedger } from "@worth/domain";
import { waitUntil } from "@worth/stack";
import { expect, onTestFinished, test } from "vitest";
import { appSecret, adminUrl, portalUrl } from "../world/create-world.ts";
import { countOpen, playManyFriends, readOutcome } from "./many-friends.ts";
import { buildWorker, startWorker, type WorkerProcess } from "./worker-process.ts";

const isLong = env["WORTH_LONG"] === "1";
const kills = isLong ? 200 : 3;
const friendCount = isLong ? 1_000 : 12;

/** When a worker is killed after it began to work: spread over what it does, the same in every run. */
const killAfterMs = (round: number): number => 5 + ((round * 337) % 700);

test(
  `a worker killed ${kills} times while payments and mails drain loses nothing and doubles nothing`,
  async () => {
    buildWorker();
    const undisturbed = await playManyFriends(friendCount);
    await undisturbed.story.drain();
    const expected = await readOutcome(undisturbed.story, undisturbed.friends);

    const { story, friends } = await playManyFriends(friendCount);
    const settings = {
      ...story.environment,
      DATABASE_URL: story.url,
      PORTAL_URL: portalUrl,
      ADMIN_URL: adminUrl,
      APP_SECRET: appSecret,
    };
    let worker: WorkerProcess | undefined;
    onTestFinished(() => worker?.kill());
    const openAtKill: number[] = [];
    for (let round = 0; round < kills; round += 1) {
      worker = await startWorker(settings);
      await passing(killAfterMs(round));
      await worker.kill();
      openAtKill.push(await countOpen(story));
    }
    worker = await startWorker(settings);
    const startedAt = performance.now();
    // The sweeps look after a minute or two; here they are told that this time has passed.
    story.clock.travel({ minutes: 3 });
    const isOver = async () => {
      // One that the worker is sending at this moment is answered by the worker.
      await story.handlers.schedules["effects.sweep"]().catch(() => {});
      return (await countOpen(story)) === 0;
    };
    expect(await waitUntil(isOver, isLong ? 600_000 : 60_000, 250)).toBe(true);
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    stdout.write(`open when killed: ${openAtKill.join(", ")}; all done ${seconds} s after the last start\n`);
    expect(await readOutcome(story, friends)).toEqual(expected);
    expect(await verifyLedger(story.database)).toEqual([]);
  },
  isLong ? 3_600_000 : 120_000,
);
