import { type Attempt, isAccepted } from "./attempt.ts";
import { createDeliveryLog, type Delivery, type EventName } from "./delivery-log.ts";
import { matchesType } from "./match-type.ts";
import { calmSwitches, planDeliveries, type WebhookSwitches } from "./switches.ts";

export type OutboxOptions = {
  /** Signs and posts an event; null when the event is gone. */
  send: (eventId: string, signal: AbortSignal) => Promise<Attempt | null>;
  /** Pauses before the second, third, … attempt; after the last the delivery has failed. */
  retryDelaysMs: readonly number[];
  random: () => number;
  onChange: () => void;
  deliveries: readonly Delivery[];
};

export type Outbox = {
  publish: (events: readonly EventName[]) => void;
  /** Sends the event of a delivery again, at once and unharmed. */
  replay: (deliveryId: string) => Delivery | null;
  switches: () => WebhookSwitches;
  setSwitches: (change: Partial<WebhookSwitches>) => void;
  list: () => Delivery[];
  /** Resolves when every delivery has had its first attempt. Retries that wait do not count. */
  settled: () => Promise<void>;
  close: () => Promise<void>;
};

/** The service retries for days; a demo wants the first retries soon. */
export const demoRetryDelaysMs = [1_000, 5_000, 20_000, 60_000, 300_000, 1_800_000];

/** Deliveries under way at once; the rest queue. */
const maxUnderWay = 8;

export const createOutbox = (options: OutboxOptions): Outbox => {
  const log = createDeliveryLog(options.deliveries);
  const { onChange, random, retryDelaysMs, send } = options;
  const stop = new AbortController();
  const timers = new Set<NodeJS.Timeout>();
  const underWay = new Set<Promise<void>>();
  const queue: string[] = [];
  let waiters: (() => void)[] = [];
  let switches = calmSwitches;
  /** Since `dropEvery` was set, so that a test knows which events are lost. */
  let publishedEvents = 0;

  const isLost = ({ type }: EventName): boolean => {
    publishedEvents += 1;
    const { dropEvery, dropNext, dropTypes } = switches;
    if (dropNext > 0) switches = { ...switches, dropNext: dropNext - 1 };
    return (
      dropNext > 0 ||
      (dropEvery > 0 && publishedEvents % dropEvery === 0) ||
      dropTypes.some((wanted) => matchesType(type, wanted))
    );
  };

  const attempt = async (id: string): Promise<void> => {
    const delivery = log.find(id);
    if (delivery === undefined) return;
    const made = await send(delivery.eventId, stop.signal);
    if (stop.signal.aborted) return;
    const attempts = made === null ? delivery.attempts : [...delivery.attempts, made];
    const pauseMs = made === null ? undefined : retryDelaysMs[attempts.length - 1];
    if (made !== null && isAccepted(made))
      log.change(delivery, { attempts, state: "delivered", dueAtMs: null });
    else if (pauseMs === undefined) log.change(delivery, { attempts, state: "failed", dueAtMs: null });
    else schedule(log.change(delivery, { attempts, dueAtMs: Date.now() + pauseMs }));
    onChange();
  };

  const isSettled = (): boolean =>
    underWay.size === 0 &&
    !log.list().some(({ state, attempts }) => state === "waiting" && attempts.length === 0);

  const releaseWaiters = (): void => {
    if (!isSettled()) return;
    for (const release of waiters) release();
    waiters = [];
  };

  const startNext = (): void => {
    const id = underWay.size < maxUnderWay ? queue.shift() : undefined;
    if (id === undefined || stop.signal.aborted) return;
    const running = attempt(id).finally(() => {
      underWay.delete(running);
      startNext();
      releaseWaiters();
    });
    underWay.add(running);
  };

  const start = (id: string): void => {
    queue.push(id);
    startNext();
  };

  const schedule = ({ id, dueAtMs }: Delivery): void => {
    if (dueAtMs === null) return;
    const waitMs = dueAtMs - Date.now();
    if (waitMs <= 0) return start(id);
    const timer = setTimeout(() => {
      timers.delete(timer);
      start(id);
    }, waitMs);
    timers.add(timer);
  };

  for (const delivery of log.list().toReversed()) if (delivery.state === "waiting") schedule(delivery);

  return {
    publish: (events) => {
      for (const { event, delayMs, isDropped, isCopy } of planDeliveries(events, switches, random, isLost)) {
        schedule(log.add(event, isCopy ? "copy" : "event", isDropped ? null : Date.now() + delayMs));
      }
    },
    replay: (deliveryId) => {
      const earlier = log.find(deliveryId);
      if (earlier === undefined) return null;
      const delivery = log.add({ id: earlier.eventId, type: earlier.eventType }, "replay", Date.now());
      schedule(delivery);
      return delivery;
    },
    switches: () => switches,
    setSwitches: (change) => {
      if (change.dropEvery !== undefined) publishedEvents = 0;
      switches = { ...switches, ...change };
    },
    list: log.list,
    settled: () =>
      new Promise((resolve) => {
        waiters.push(resolve);
        releaseWaiters();
      }),
    close: async () => {
      stop.abort();
      for (const timer of timers) clearTimeout(timer);
      await Promise.all(underWay);
    },
  };
};
