import { resolve } from "node:path";
import { setTimeout as passing } from "node:timers/promises";
import { createMember } from "@worth/factories";
import { verifyLedger } from "@worth/domain";
import { findFreePort, waitUntil } from "@worth/stack";
import { expect, onTestFinished, test } from "vitest";
import { adminUrl, appSecret, createWorld, portalUrl, type World } from "../world/create-world.ts";
import { startProviders } from "../world/start-providers.ts";
import { startCrashingPostgres } from "./crashing-postgres.ts";
import { inForm } from "./form.ts";
import { startKillable, type KillableProcess } from "./killable-process.ts";
import { countOpen, joinFriend, payAs, playManyFriends, readOutcome } from "./many-friends.ts";
import { reportFigure } from "./report.ts";
import { buildWorker, startWorker } from "./worker-process.ts";

const rounds = inForm({ short: 1, promised: 20, longest: 70 });
const friendCount = inForm({ short: 12, promised: 300, longest: 1_000 });
const limitMs = inForm({ short: 180_000, promised: 3_600_000 });

const secret = (name: string): string => `${name} secret for tests, long enough to pass`;

test(
  `portal, worker and database killed ${rounds} times each while payments come in lose nothing and double nothing`,
  async () => {
    buildWorker();
    const undisturbed = await playManyFriends(friendCount);
    await undisturbed.story.drain();
    const expected = await readOutcome(undisturbed.story, undisturbed.friends);

    const postgres = await startCrashingPostgres();
    const { serverUrl } = postgres;
    let lostCount = 0;
    const onConnectionLost = () => void (lostCount += 1);
    const world = await createWorld({ serverUrl, onConnectionLost });
    const port = await findFreePort();
    const providers = await startProviders(world, {
      webhookUrl: `http://127.0.0.1:${port}/webhooks/stripe`,
      // Stripe goes on for three days, whoever is killed how often meanwhile.
      webhookRetryDelaysMs: [100, 200, 500, 1_000, ...Array.from({ length: 100 }, () => 2_000)],
    });
    const mary = await createMember(world.database, {
      displayName: "Mary Sample",
      email: "mary@example.com",
    });
    const story = { ...world, ...providers, world, mary };
    // Whom every story begins with.
    providers.stripe.play.createCustomer({ email: "leo@example.com", name: "Leo Lind" });
    const friends = [];
    for (let index = 0; index < friendCount; index += 1) friends.push(await joinFriend(story, index));

    const settings = {
      ...providers.environment,
      DATABASE_URL: world.url,
      PORTAL_URL: portalUrl,
      ADMIN_URL: adminUrl,
      APP_SECRET: appSecret,
    };
    const portalSettings = {
      ...settings,
      PORT: String(port),
      MEMBER_AUTH_SECRET: secret("member"),
      STAFF_AUTH_SECRET: secret("staff"),
    };
    const startPortal = () =>
      startKillable({
        file: resolve(import.meta.dirname, "portal-main.ts"),
        cwd: import.meta.dirname,
        settings: portalSettings,
        isReady: (line) => line === "at work",
      });
    const [runPortal, runWorker] = [keptRunning(startPortal), keptRunning(() => startWorker(settings))];
    onTestFinished(async () => void (await Promise.all([runPortal.stop(), runWorker.stop()])));
    await Promise.all([runPortal.start(), runWorker.start()]);
    const victims = [runPortal.kill, runWorker.kill, postgres.crash];
    const kills = rounds * victims.length;
    for (let round = 0; round < kills; round += 1) {
      const [from, until] = [round, round + 1].map((count) => Math.round((count * friendCount) / kills));
      for (const [offset, friend] of friends.slice(from, until).entries())
        payAs(story, friend, (from ?? 0) + offset);
      // Spread over what they do, the same in every run.
      await passing(50 + ((round * 337) % 700));
      await victims[round % victims.length]?.();
      // Nobody has to start them again because the database was gone for a moment.
      expect({ round, portal: runPortal.hasEnded(), worker: runWorker.hasEnded() }).toEqual({
        round,
        portal: false,
        worker: false,
      });
    }
    const allDelivered = () => !providers.stripe.deliveries().some(({ state }) => state === "waiting");
    expect(await waitUntil(allDelivered, 90_000, 100)).toBe(true);
    // The sweeps look after a minute or two; here they are told that this time has passed.
    world.clock.travel({ minutes: 3 });
    const isOver = async () => {
      // One that the worker is sending at this moment is answered by the worker.
      await providers.handlers.schedules["effects.sweep"]().catch(() => {});
      return (await countOpen(story)) === 0;
    };
    expect(await waitUntil(isOver, limitMs / 3, 250)).toBe(true);
    expect(await countEvents(world)).toEqual(await countEvents(undisturbed.story));
    expect(await readOutcome(story, friends)).toEqual(expected);
    expect(await verifyLedger(world.database)).toEqual([]);
    reportFigure(
      "M5",
      `portal, worker and database killed ${rounds} times each while ${friendCount} friends paid: 0 lost, 0 doubled`,
    );
  },
  limitMs,
);

/** How many events of each type ended how. */
async function countEvents({ database }: Pick<World, "database">): Promise<Record<string, number>> {
  const events = await database.providerEvent.groupBy({ by: ["type", "state"], _count: true });
  return Object.fromEntries(events.map(({ type, state, _count }) => [`${type} ${state}`, _count]));
}

/** A process that is started again whenever it was killed. */
function keptRunning(start: () => Promise<KillableProcess>) {
  let current: KillableProcess | undefined;
  return {
    start: async () => void (current = await start()),
    kill: async () => {
      await current?.kill();
      current = await start();
    },
    stop: async () => current?.kill(),
    hasEnded: () => current?.hasEnded() ?? true,
  };
}
