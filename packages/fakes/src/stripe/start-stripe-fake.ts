import { createFaults, type Fault } from "../faults/faults.ts";
import { listen } from "../http/listen.ts";
import { openStateFile } from "../state/state-file.ts";
import type { Delivery } from "../webhooks/delivery-log.ts";
import type { WebhookSwitches } from "../webhooks/switches.ts";
import { answerWith } from "./answer-with.ts";
import { createRequestLimits } from "./api/request-limits.ts";
import { type Mode, type ModeOptions, openMode, type SavedMode } from "./open-mode.ts";
import type { StripePlay } from "./play/create-play.ts";
import type { ObjectStore } from "./world/object-store.ts";

export type StripeFakeOptions = {
  /** 0 takes a free port. */
  port: number;
  host?: string | undefined;
  webhookUrl: string;
  webhookSecret: string;
  /** The key of test mode, in which the page plays. */
  secretKey: string;
  /** Live mode beside test mode: its own key, objects and webhooks. No money moves in either. */
  live?: { secretKey: string; webhookUrl: string; webhookSecret: string } | undefined;
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

/** What can be done to one mode from outside the API. */
export type StripeFakeMode = {
  play: StripePlay;
  setWebhookSwitches: (change: Partial<WebhookSwitches>) => void;
  setWebhookUrl: (url: string) => void;
  deliveries: () => Delivery[];
  replayDelivery: (deliveryId: string) => Delivery | null;
  /** Resolves when every webhook has had its first attempt. */
  webhooksSettled: () => Promise<void>;
  /** Everything the account holds of one kind, newest first: the effects a test counts. */
  list: ObjectStore["list"];
};

/** Test mode at hand, live mode in `live`. */
export type StripeFake = StripeFakeMode & {
  url: string;
  host: string;
  port: number;
  live: StripeFakeMode | null;
  addFault: (fault: Fault) => void;
  clearFaults: () => void;
  /** So many requests a second for each key, then 429; null lifts it. */
  setRateLimit: (perSecond: number | null) => void;
  close: () => Promise<void>;
};

type SavedState = SavedMode & { live?: SavedMode | undefined };

const showMode = ({ outbox, play, setWebhookUrl, world }: Mode): StripeFakeMode => ({
  play,
  setWebhookSwitches: outbox.setSwitches,
  setWebhookUrl,
  deliveries: outbox.list,
  replayDelivery: outbox.replay,
  webhooksSettled: outbox.settled,
  list: world.objects.list,
});

/** Starts the Stripe stand-in: its API, its webhooks, a page to play it at `/`, and `/_control/*` for tests. */
export const startStripeFake = async (options: StripeFakeOptions): Promise<StripeFake> => {
  const { host = "127.0.0.1", port, live: liveOptions } = options;
  const file = await openStateFile<SavedState>(options.dataFile);
  const faults = createFaults();
  const limits = createRequestLimits();
  let pageUrl = "";
  const shared: Omit<ModeOptions, "livemode" | "secretKey" | "endpoint" | "saved"> = {
    clock: options.clock ?? Date.now,
    random: options.random ?? Math.random,
    settlementDelaySeconds: options.settlementDelaySeconds ?? 0,
    webhookRetryDelaysMs: options.webhookRetryDelaysMs,
    pageUrl: () => pageUrl,
    faults,
    limits,
    onChange: () => file.save(() => ({ ...test.snapshot(), live: live?.snapshot() })),
  };
  const test = openMode({
    ...shared,
    livemode: false,
    secretKey: options.secretKey,
    endpoint: { url: options.webhookUrl, secret: options.webhookSecret },
    saved: file.initial ?? undefined,
  });
  const live =
    liveOptions === undefined
      ? null
      : openMode({
          ...shared,
          livemode: true,
          secretKey: liveOptions.secretKey,
          endpoint: { url: liveOptions.webhookUrl, secret: liveOptions.webhookSecret },
          saved: file.initial?.live,
        });
  const server = await listen(answerWith({ test, live, faults, limits }), { host, port });
  pageUrl = server.url;
  return {
    ...showMode(test),
    live: live === null ? null : showMode(live),
    url: server.url,
    host,
    port: server.port,
    addFault: faults.add,
    clearFaults: faults.clear,
    setRateLimit: limits.set,
    close: async () => {
      await server.close();
      await Promise.all([test.outbox.close(), live?.outbox.close()]);
      await file.flush();
    },
  };
};
