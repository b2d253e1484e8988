import { setTimeout as passing } from "node:timers/promises";
import { verifyLedger } from "@worth/domain";
import { expect, onTestFinished, test } from "vitest";
import { deliverSteadily, percentile } from "../bench/ledger/webhook-load.ts";
import { adminUrl, appSecret, createWorld, portalUrl } from "../world/create-world.ts";
import { startPortal } from "../world/start-portal.ts";
import { startProviders, stripeWebhookSecret } from "../world/start-providers.ts";
import { inForm } from "./form.ts";
import { reportFigure } from "./report.ts";
import { buildWorker, startWorker, type WorkerProcess } from "./worker-process.ts";

const seconds = inForm({ short: 4, promised: 60, longest: 600 });
const perSecond = inForm({ short: 25, promised: 100 });
/** At the 99th percentile. */
const promisedMs = 250;
/** A portal that just started answers its first requests uncompiled: what is measured is one that has been at it. */
const warmingSeconds = inForm({ short: 1, promised: 10 });

test(
  `every webhook answered with 2xx is in the event table, at ${perSecond} a second while workers are killed`,
  async () => {
    buildWorker();
    const world = await createWorld();
    const portal = await startPortal(world);
    const { environment } = await startProviders(world, { webhookUrl: `${portal.url}/webhooks/stripe` });
    const settings = {
      ...environment,
      DATABASE_URL: world.url,
      PORTAL_URL: portalUrl,
      ADMIN_URL: adminUrl,
      APP_SECRET: appSecret,
    };
    const isOver = Promise.withResolvers<void>();
    let [worker, kills]: [WorkerProcess | undefined, number] = [undefined, 0];
    onTestFinished(() => worker?.kill());
    const killing = async () => {
      let goesOn = true;
      void isOver.promise.then(() => (goesOn = false));
      while (goesOn) {
        worker = await startWorker(settings);
        // Spread over what it does, the same in every run.
        await passing(200 + ((kills * 337) % 900));
        await worker.kill();
        kills += 1;
      }
    };
    const killed = killing();
    const endpoint = { url: `${portal.url}/webhooks/stripe`, secret: stripeWebhookSecret };
    const sent = await deliverSteadily(endpoint, { perSecond, seconds });
    isOver.resolve();
    await killed;
    const accepted = sent.filter(({ status }) => status >= 200 && status < 300);
    const stored = await world.database.providerEvent.findMany({ select: { externalId: true } });
    const held = new Set(stored.map(({ externalId }) => externalId));
    const lost = accepted.filter(({ eventId }) => !held.has(eventId));
    const [cold, warm] = [sent.slice(0, warmingSeconds * perSecond), sent.slice(warmingSeconds * perSecond)];
    reportFigure(
      "M10",
      `${accepted.length} of ${sent.length} answered 2xx while ${kills} workers were killed, ${lost.length} lost, p99 ${percentile(warm, 99)} ms (promised ${promisedMs}), in its first ${warmingSeconds} s ${percentile(cold, 99)} ms`,
      { isTooSlow: percentile(warm, 99) > promisedMs },
    );
    expect(lost).toEqual([]);
    expect(accepted.length).toBe(sent.length);
    expect(await verifyLedger(world.database)).toEqual([]);
    // The jobs are there as well; what they would find is nothing at the provider's.
    await world.database.$executeRaw`DELETE FROM jobs.job WHERE name = 'provider_event.apply'`;
  },
  (seconds + 180) * 1000,
);
