import { env } from "node:process";
import fc from "fast-check";
import { inTransaction } from "@worth/db";
import { recordPayment, verifyLedger, type PaymentTruth } from "@worth/domain";
import { waitUntil } from "@worth/stack";
import { expect, onTestFinished, test } from "vitest";
import { paymentStories, playStep } from "../integration/payments/payment-story.ts";
import { createFriend, readEnd, tellInOrder } from "../integration/payments/told-stories.ts";
import { adminUrl, appSecret, portalUrl } from "../world/create-world.ts";
import { payInvoice, startStory, type Story } from "../world/start-story.ts";
import { inForm } from "./form.ts";
import { countOpen } from "./many-friends.ts";
import { reportFigure } from "./report.ts";
import { buildWorker, startWorker } from "./worker-process.ts";

const seedCount = inForm({ short: 2, promised: 20, longest: 200 });
const limitMs = inForm({ short: 240_000, promised: 3_600_000, longest: 14_400_000 });
/** Another first seed, to repeat what a failure named or to look elsewhere. */
const firstSeed = Number(env["WORTH_SEED"] ?? 1);

/** Two worker processes on one database and one provider. */
async function startWorkers({ environment, url }: Story) {
  buildWorker();
  const settings = {
    ...environment,
    DATABASE_URL: url,
    PORTAL_URL: portalUrl,
    ADMIN_URL: adminUrl,
    APP_SECRET: appSecret,
  };
  const workers = [await startWorker(settings), await startWorker(settings)];
  onTestFinished(async () => void (await Promise.all(workers.map((worker) => worker.kill()))));
}

test(
  `${seedCount} stories told 1 to 5 times, mixed, over 8 connections to two processes end as told once in order`,
  async () => {
    // The stories' clock goes on a second a step and must not overtake the database's, which values look from.
    const now = new Date((Math.floor(Date.now() / 1000) - 3600) * 1000);
    const [oracle, disorder] = [await startStory({ now }), await startStory({ now })];
    await startWorkers(disorder);
    const differences: object[] = [];
    for (let seed = firstSeed; seed < firstSeed + seedCount; seed += 1) {
      const [steps = []] = fc.sample(paymentStories, { seed, numRuns: 1 });
      const [told, mixed] = [await createFriend(oracle, seed), await createFriend(disorder, seed)];
      await tellInOrder(oracle, told, steps);
      for (const [index, step] of steps.entries()) {
        // The provider delivers over eight connections at a time.
        disorder.stripe.setWebhookSwitches({ copies: 1 + ((seed + index) % 5), shuffle: true, delayMs: 60 });
        playStep(disorder, mixed.buyerId, step);
        disorder.clock.travel({ seconds: 1 });
      }
      await disorder.stripe.webhooksSettled();
      expect(await waitUntil(async () => (await countOpen(disorder)) === 0, 120_000, 100)).toBe(true);
      const [expected, end] = [await readEnd(oracle, told), await readEnd(disorder, mixed)];
      if (JSON.stringify(expected) !== JSON.stringify(end)) differences.push({ seed, steps, expected, end });
    }
    reportFigure("M4", `${differences.length} differences over ${seedCount} seeds, 2 processes`);
    expect(differences).toEqual([]);
    for (const { database } of [oracle, disorder]) expect(await verifyLedger(database)).toEqual([]);
  },
  limitMs,
);

/** What a consumer keeps of one payment of which two kinds of events tell. */
async function tellTwoKinds(
  story: Story,
  keyOf: (event: { externalId: string }, truth: PaymentTruth) => string,
) {
  const { database, deps, payments, stripe } = story;
  payInvoice(story);
  await stripe.webhooksSettled();
  const events = await database.providerEvent.findMany({ include: { payload: true } });
  for (const event of events) {
    const subject = await payments.findSubject({ ...event, body: event.payload?.body });
    if (subject.kind !== "payments") continue;
    for (const paymentKey of subject.paymentKeys) {
      const truth = await payments.readPayment(paymentKey);
      const actor = { kind: "system", name: "test" } as const;
      if (truth)
        await inTransaction(database, (transaction) =>
          recordPayment(transaction, deps, actor, { ...truth, paymentKey: keyOf(event, truth) }),
        );
    }
  }
  await story.drain();
  return database.purchase.count();
}

test("one payment that two kinds of events tell of is one purchase", async () => {
  expect(await tellTwoKinds(await startStory(), (_event, { paymentKey }) => paymentKey)).toBe(1);
});

test("a mutant that knows events by their id alone counts such a payment twice: the purchases notice", async () => {
  const count = await tellTwoKinds(await startStory(), ({ externalId }) => externalId);
  expect(count).toBeGreaterThan(1);
});
