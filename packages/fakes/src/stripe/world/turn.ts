import { ApiVersion } from "../api/api-version.ts";
import { createId } from "./create-id.ts";
import type { WireEvent } from "./kinds.ts";
import type { ObjectStore } from "./object-store.ts";

export type RequestMark = { id: string | null; idempotency_key: string | null };

/** One request or one click: what it may read and change, and the events it tells. Its code runs without a pause. */
export type Turn = {
  readonly objects: ObjectStore;
  readonly nowSeconds: number;
  readonly livemode: boolean;
  /** How long a payment is pending before it can be paid out. */
  readonly settlementDelaySeconds: number;
  /** Where the stand-in's own pages are, for links it gives out. */
  readonly pageUrl: string;
  readonly events: readonly WireEvent[];
  /** Records an event with the object as it is now; `previous` holds the old values of an `updated` event. */
  tell: (type: string, object: object, previous?: object) => void;
  /** Records an event that happened in a connected account. */
  tellOfAccount: (accountId: string, type: string, object: object, previous?: object) => void;
};

export type OpenTurn = Turn & {
  /** Puts everything back to where it was before the turn. */
  undo: () => void;
};

/** A store whose changes can be taken back, newest first. */
const recordChanges = (objects: ObjectStore): { recorded: ObjectStore; undo: () => void } => {
  const changes: (() => void)[] = [];
  return {
    recorded: {
      ...objects,
      put: (kind, object) => {
        const before = objects.find(kind, object.id);
        changes.push(() =>
          before === undefined ? objects.remove(kind, object.id) : objects.put(kind, before),
        );
        return objects.put(kind, object);
      },
      remove: (kind, id) => {
        const before = objects.find(kind, id);
        if (before !== undefined) changes.push(() => objects.put(kind, before));
        objects.remove(kind, id);
      },
    },
    undo: () => {
      for (const takeBack of changes.toReversed()) takeBack();
    },
  };
};

export type TurnSetting = Pick<
  Turn,
  "objects" | "nowSeconds" | "livemode" | "settlementDelaySeconds" | "pageUrl"
> & { request: RequestMark };

export const createTurn = ({ objects, request, ...setting }: TurnSetting): OpenTurn => {
  const { nowSeconds, livemode } = setting;
  const events: WireEvent[] = [];
  const { recorded, undo } = recordChanges(objects);
  const record = (type: string, object: object, previous?: object, account?: string): void => {
    const event: WireEvent = {
      id: createId("event"),
      object: "event",
      ...(account === undefined ? {} : { account }),
      api_version: ApiVersion,
      created: nowSeconds,
      data: {
        object: structuredClone(object),
        ...(previous === undefined ? {} : { previous_attributes: structuredClone(previous) }),
      },
      livemode,
      pending_webhooks: 1,
      request,
      type,
    };
    events.push(recorded.put("event", event));
  };
  return {
    ...setting,
    objects: recorded,
    events,
    undo,
    tell: (type, object, previous) => record(type, object, previous),
    tellOfAccount: (accountId, type, object, previous) => record(type, object, previous, accountId),
  };
};
