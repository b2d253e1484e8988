import { createFaults, type Fault } from "../faults/faults.ts";
import { renderStyle, stylePath } from "../html/page.ts";
import { type Answer, listen } from "../http/listen.ts";
import { openStateFile } from "../state/state-file.ts";
import type { Delivery } from "../webhooks/delivery-log.ts";
import { createOutbox, demoRetryDelaysMs, type Outbox } from "../webhooks/outbox.ts";
import type { WebhookSwitches } from "../webhooks/switches.ts";
import { type Api, answerApiRequest } from "./api/answer-request.ts";
import { createIdempotencyKeys, type KeptRequest } from "./api/idempotency.ts";
import { createRequestLimits } from "./api/request-limits.ts";
import { answerControl, type Controls } from "./control/answer-control.ts";
import { answerPage } from "./page/answer-page.ts";
import { answerCheckout, checkoutPath } from "./page/checkout.ts";
import { answerOnboarding, onboardingPath } from "./page/onboarding.ts";
import { createPlay, type StripePlay } from "./play/create-play.ts";
import { sendEvent } from "./webhooks/send-event.ts";
import { createObjectStore, type ObjectSnapshot, type ObjectStore } from "./world/object-store.ts";
import { createStripeWorld } from "./world/stripe-world.ts";

export type StripeFakeOptions = {
  /** 0 takes a free port. */
  port: number;
  host?: string | undefined;
  webhookUrl: string;
  webhookSecret: string;
  secretKey: string;
  /** Where the state is kept across restarts; memory only when absent. */
  dataFile?: string | undefined;
  /** Milliseconds since 1970, for the `created` of new objects. */
  clock?: (() => number) | undefined;
  /** Numbers from 0 to below 1 that decide shuffles and drops. */
  random?: (() => number) | undefined;
  /** How long a payment is pending before it can be transferred; 0 when absent. */
  settlementDelaySeconds?: number | undefined;
  /** Pauses between the attempts of one webhook delivery. */
  webhookRetryDelaysMs?: readonly number[] | undefined;
};

export type StripeFake = {
  url: string;
  host: string;
  port: number;
  play: StripePlay;
  setWebhookSwitches: (change: Partial<WebhookSwitches>) => void;
  setWebhookUrl: (url: string) => void;
  deliveries: () => Delivery[];
  replayDelivery: (deliveryId: string) => Delivery | null;
  /** Resolves when every webhook has had its first attempt. */
  webhooksSettled: () => Promise<void>;
  addFault: (fault: Fault) => void;
  clearFaults: () => void;
  /** So many requests a second for each key, then 429; null lifts it. */
  setRateLimit: (perSecond: number | null) => void;
  /** Everything the account holds of one kind, newest first: the effects a test counts. */
  list: ObjectStore["list"];
  close: () => Promise<void>;
};

type SavedState = { objects: ObjectSnapshot; keys: readonly KeptRequest[]; deliveries: readonly Delivery[] };

const answerWith =
  (api: Api, controls: Controls) =>
  async (request: Request): Promise<Answer> => {
    const { pathname } = new URL(request.url);
    if (pathname === "/") return answerPage(controls, request);
    if (pathname === stylePath) return renderStyle();
    if (pathname.startsWith(checkoutPath)) return answerCheckout(controls.world, request);
    if (pathname.startsWith(onboardingPath)) return answerOnboarding(controls.world, request);
    return pathname.startsWith("/_control/")
      ? answerControl(controls, request)
      : answerApiRequest(api, request);
  };

/** Starts the Stripe stand-in: its API, its webhooks, a page to play it at `/`, and `/_control/*` for tests. */
export const startStripeFake = async (options: StripeFakeOptions): Promise<StripeFake> => {
  const { host = "127.0.0.1", port, secretKey, webhookSecret } = options;
  const file = await openStateFile<SavedState>(options.dataFile);
  const objects = createObjectStore(file.initial?.objects ?? {});
  const keys = createIdempotencyKeys(file.initial?.keys ?? [], () => save());
  const faults = createFaults();
  const limits = createRequestLimits();
  const save = (): void =>
    file.save(() => ({
      objects: objects.snapshot(),
      keys: keys.snapshot(),
      deliveries: outbox.list().toReversed(),
    }));
  let webhookUrl = options.webhookUrl;
  const setWebhookUrl = (url: string): void => {
    webhookUrl = url;
  };
  const outbox: Outbox = createOutbox({
    send: async (eventId, signal) => {
      const event = objects.find("event", eventId);
      return event === undefined
        ? null
        : sendEvent({ url: webhookUrl, secret: webhookSecret }, event, signal);
    },
    retryDelaysMs: options.webhookRetryDelaysMs ?? demoRetryDelaysMs,
    random: options.random ?? Math.random,
    onChange: save,
    deliveries: file.initial?.deliveries ?? [],
  });
  const clock = options.clock ?? Date.now;
  let pageUrl = "";
  const world = createStripeWorld({
    objects,
    clock,
    settlementDelaySeconds: options.settlementDelaySeconds,
    pageUrl: () => pageUrl,
    publish: outbox.publish,
    onChange: save,
  });
  const server = await listen(
    answerWith({ world, faults, limits, keys, secretKey }, { world, faults, limits, outbox, setWebhookUrl }),
    { host, port },
  );
  pageUrl = server.url;
  return {
    url: server.url,
    host,
    port: server.port,
    play: createPlay(world),
    setWebhookSwitches: outbox.setSwitches,
    setWebhookUrl,
    deliveries: outbox.list,
    replayDelivery: outbox.replay,
    webhooksSettled: outbox.settled,
    addFault: faults.add,
    clearFaults: faults.clear,
    setRateLimit: limits.set,
    list: world.objects.list,
    close: async () => {
      await server.close();
      await outbox.close();
      await file.flush();
    },
  };
};
