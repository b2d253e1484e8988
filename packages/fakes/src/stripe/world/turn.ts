import { ApiVersion } from "../api/api-version.ts";
import { createId } from "./create-id.ts";
import type { WireEvent } from "./kinds.ts";
import type { ObjectStore } from "./object-store.ts";

export type RequestMark = { id: string | null; idempotency_key: string | null };

/**
 * One request or one click: what it may read and change, and the events it tells. Its code runs without a
 * pause, so it is a transaction as long as it refuses before it changes anything.
 */
export type Turn = {
  readonly objects: ObjectStore;
  readonly nowSeconds: number;
  readonly events: readonly WireEvent[];
  /** Records an event with the object as it is now; `previous` holds the old values of an `updated` event. */
  tell: (type: string, object: object, previous?: object) => void;
};

export const createTurn = (objects: ObjectStore, nowSeconds: number, request: RequestMark): Turn => {
  const events: WireEvent[] = [];
  return {
    objects,
    nowSeconds,
    events,
    tell: (type, object, previous) => {
      const event: WireEvent = {
        id: createId("event"),
        object: "event",
        api_version: ApiVersion,
        created: nowSeconds,
        data: {
          object: structuredClone(object),
          ...(previous === undefined ? {} : { previous_attributes: structuredClone(previous) }),
        },
        livemode: false,
        pending_webhooks: 1,
        request,
        type,
      };
      objects.put("event", event);
      events.push(event);
    },
  };
};
