import { randomUUID } from "node:crypto";
import type { Attempt } from "./attempt.ts";

/** What a delivery needs to know of the event it carries. */
export type EventName = { id: string; type: string };

type DeliveryState = "waiting" | "delivered" | "failed" | "dropped";

export type Delivery = {
  id: string;
  eventId: string;
  eventType: string;
  why: "event" | "copy" | "replay";
  state: DeliveryState;
  attempts: readonly Attempt[];
  createdAtMs: number;
  /** When the next attempt is due; null once nothing more happens. */
  dueAtMs: number | null;
};

/** Older finished deliveries leave the log; the events themselves stay. */
const keptDeliveries = 500;

export type DeliveryLog = {
  add: (event: EventName, why: Delivery["why"], dueAtMs: number | null) => Delivery;
  change: (delivery: Delivery, change: Partial<Delivery>) => Delivery;
  find: (id: string) => Delivery | undefined;
  /** Newest first. */
  list: () => Delivery[];
};

export const createDeliveryLog = (from: readonly Delivery[]): DeliveryLog => {
  const deliveries = new Map(from.map((delivery) => [delivery.id, delivery]));
  const prune = (): void => {
    for (const { id, state } of deliveries.values()) {
      if (deliveries.size <= keptDeliveries) return;
      if (state !== "waiting") deliveries.delete(id);
    }
  };
  return {
    add: (event, why, dueAtMs) => {
      const delivery: Delivery = {
        id: `whd_${randomUUID()}`,
        eventId: event.id,
        eventType: event.type,
        why,
        state: dueAtMs === null ? "dropped" : "waiting",
        attempts: [],
        createdAtMs: Date.now(),
        dueAtMs,
      };
      deliveries.set(delivery.id, delivery);
      prune();
      return delivery;
    },
    change: (delivery, change) => {
      const changed = { ...delivery, ...change };
      deliveries.set(delivery.id, changed);
      return changed;
    },
    find: (id) => deliveries.get(id),
    list: () => [...deliveries.values()].toReversed(),
  };
};
