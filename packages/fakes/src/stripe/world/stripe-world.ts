import type { WireEvent } from "./kinds.ts";
import type { ObjectStore } from "./object-store.ts";
import { createTurn, type RequestMark, type Turn } from "./turn.ts";

export type StripeWorld = {
  readonly objects: ObjectStore;
  nowSeconds: () => number;
  /** Plays one request or click; its events are published when it has ended well. */
  takeTurn: <Result>(request: RequestMark, play: (turn: Turn) => Result) => Result;
};

export type WorldOptions = {
  objects: ObjectStore;
  /** Milliseconds since 1970. */
  clock: () => number;
  publish: (events: readonly WireEvent[]) => void;
  onChange: () => void;
};

/** A click on the page or a call of a test: no API request caused its events. */
export const noRequest: RequestMark = { id: null, idempotency_key: null };

export const createStripeWorld = ({ objects, clock, publish, onChange }: WorldOptions): StripeWorld => {
  const nowSeconds = (): number => Math.floor(clock() / 1000);
  return {
    objects,
    nowSeconds,
    takeTurn: (request, play) => {
      const turn = createTurn(objects, nowSeconds(), request);
      const result = play(turn);
      publish(turn.events);
      onChange();
      return result;
    },
  };
};
