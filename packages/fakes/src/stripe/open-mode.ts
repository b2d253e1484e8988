import type { Faults } from "../faults/faults.ts";
import type { Delivery } from "../webhooks/delivery-log.ts";
import { createOutbox, demoRetryDelaysMs, type Outbox } from "../webhooks/outbox.ts";
import type { Api } from "./api/answer-request.ts";
import { createIdempotencyKeys, type KeptRequest } from "./api/idempotency.ts";
import type { RequestLimits } from "./api/request-limits.ts";
import { createPlay, type StripePlay } from "./play/create-play.ts";
import { type Endpoint, sendEvent } from "./webhooks/send-event.ts";
import { createObjectStore, type ObjectSnapshot } from "./world/object-store.ts";
import { createStripeWorld, type StripeWorld } from "./world/stripe-world.ts";

export type SavedMode = {
  objects: ObjectSnapshot;
  keys: readonly KeptRequest[];
  deliveries: readonly Delivery[];
};

export type ModeOptions = {
  livemode: boolean;
  secretKey: string;
  endpoint: Endpoint;
  saved: SavedMode | undefined;
  clock: () => number;
  random: () => number;
  settlementDelaySeconds: number;
  webhookRetryDelaysMs: readonly number[] | undefined;
  pageUrl: () => string;
  faults: Faults;
  limits: RequestLimits;
  onChange: () => void;
};

/** Test mode or live mode of one account: the two share nothing but the stand-in's address and its faults. */
export type Mode = {
  world: StripeWorld;
  outbox: Outbox;
  api: Api;
  play: StripePlay;
  setWebhookUrl: (url: string) => void;
  snapshot: () => SavedMode;
};

export const openMode = (options: ModeOptions): Mode => {
  const { faults, limits, livemode, onChange, saved, secretKey } = options;
  const objects = createObjectStore(saved?.objects ?? {}, livemode);
  const keys = createIdempotencyKeys(saved?.keys ?? [], onChange);
  let { endpoint } = options;
  const outbox = createOutbox({
    send: async (eventId, signal) => {
      const event = objects.find("event", eventId);
      return event === undefined ? null : sendEvent(endpoint, event, signal);
    },
    retryDelaysMs: options.webhookRetryDelaysMs ?? demoRetryDelaysMs,
    random: options.random,
    onChange,
    deliveries: saved?.deliveries ?? [],
  });
  const world = createStripeWorld({
    objects,
    livemode,
    clock: options.clock,
    settlementDelaySeconds: options.settlementDelaySeconds,
    pageUrl: options.pageUrl,
    publish: outbox.publish,
    onChange,
  });
  return {
    world,
    outbox,
    api: { world, faults, limits, keys, secretKey },
    play: createPlay(world),
    setWebhookUrl: (url) => {
      endpoint = { ...endpoint, url };
    },
    snapshot: () => ({
      objects: objects.snapshot(),
      keys: keys.snapshot(),
      deliveries: outbox.list().toReversed(),
    }),
  };
};
