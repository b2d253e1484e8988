import { takeTurn } from "@worth/domain";
import { createBooks, createPayments, createPayouts, stripeTurns } from "@worth/payments";
import { createMailer } from "@worth/mail";
import { createPages, isPublicAddress } from "@worth/outbound";
import { startResendFake, startStripeFake } from "@worth/fakes";
import { createHandlers } from "@worth/worker/handlers";
import { onTestFinished } from "vitest";
import type { World } from "./create-world.ts";
import { drainJobs } from "./drain-jobs.ts";

export const stripeSecretKey = "sk_test_world";
export const stripeWebhookSecret = "whsec_world";
const resendKey = "re_world";

/** Stripe and Resend played over HTTP, and the worker's own handlers on top of them. */
export async function startProviders(
  world: World,
  { webhookUrl, webhookRetryDelaysMs }: { webhookUrl: string; webhookRetryDelaysMs?: readonly number[] },
) {
  const stripe = await startStripeFake({
    port: 0,
    webhookUrl,
    webhookRetryDelaysMs,
    webhookSecret: stripeWebhookSecret,
    secretKey: stripeSecretKey,
    clock: () => world.clock.now().getTime(),
  });
  const resend = await startResendFake({ port: 0, apiKey: resendKey });
  onTestFinished(async () => {
    await Promise.all([stripe.close(), resend.close()]);
  });
  const stripeSettings = {
    STRIPE_SECRET_KEY: stripeSecretKey,
    STRIPE_WEBHOOK_SECRET: stripeWebhookSecret,
    STRIPE_API_URL: stripe.url,
  };
  const resendSettings = {
    RESEND_API_KEY: resendKey,
    RESEND_BASE_URL: resend.url,
    MAIL_FROM: "Worth <worth@example.com>",
  };
  const turn = () => takeTurn(world.database, stripeTurns(stripeSettings));
  const wiring = {
    deps: world.deps,
    bulk: world.bulk,
    payments: createPayments(stripeSettings, turn, world.clock, world.cipher.hash, {
      timeoutMs: 2_000,
      repeats: 0,
    }),
    payouts: createPayouts(stripeSettings, turn, {
      timeoutMs: 2_000,
      repeats: 0,
    }),
    // Without turns, which payouts are tested for: a history is read without waiting.
    books: createBooks(stripeSettings, async () => {}, world.cipher.hash, {
      timeoutMs: 2_000,
      repeats: 0,
    }),
    mailer: createMailer(resendSettings),
    // No test reaches the internet: no name resolves.
    pages: createPages({ resolve: async () => [], isAllowed: isPublicAddress }),
    portalUrl: world.deps.portalUrl,
  };
  const handlers = createHandlers(wiring);
  return {
    stripe,
    resend,
    wiring,
    handlers,
    payments: wiring.payments,
    /** What a worker process needs to reach both. */
    environment: { ...stripeSettings, ...resendSettings },
    /** Runs every waiting job to the end, as the worker would. */
    drain: () => drainJobs(world.url, handlers.jobs),
  };
}
