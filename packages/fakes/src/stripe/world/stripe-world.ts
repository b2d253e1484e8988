import { showAsOfNow } from "./as-of-now.ts";
import type { WireEvent } from "./kinds.ts";
import type { ObjectStore } from "./object-store.ts";
import { createTurn, type OpenTurn, type RequestMark, type Turn } from "./turn.ts";

export type StripeWorld = {
  readonly objects: ObjectStore;
  readonly livemode: boolean;
  nowSeconds: () => number;
  /** Plays one request or click, all of it or nothing; its events are published when it has ended well. */
  takeTurn: <Result>(request: RequestMark, play: (turn: Turn) => Result) => Result;
};

export type WorldOptions = {
  objects: ObjectStore;
  /** Objects of live mode say so; the stand-in moves no money in either. */
  livemode?: boolean | undefined;
  /** 0, as with the test card whose money is available at once, unless told otherwise. */
  settlementDelaySeconds?: number | undefined;
  /** Known once the stand-in listens. */
  pageUrl?: (() => string) | undefined;
  /** Milliseconds since 1970. */
  clock: () => number;
  publish: (events: readonly WireEvent[]) => void;
  onChange: () => void;
};

/** A click on the page or a call of a test: no API request caused its events. */
export const noRequest: RequestMark = { id: null, idempotency_key: null };

const playOrUndo = <Result>(turn: OpenTurn, play: (turn: Turn) => Result): Result => {
  try {
    return play(turn);
  } catch (error) {
    turn.undo();
    throw error;
  }
};

export const createStripeWorld = (options: WorldOptions): StripeWorld => {
  const { clock, publish, onChange, pageUrl = () => "" } = options;
  const { livemode = false, settlementDelaySeconds = 0 } = options;
  const nowSeconds = (): number => Math.floor(clock() / 1000);
  const objects = showAsOfNow(options.objects, nowSeconds);
  return {
    objects,
    livemode,
    nowSeconds,
    takeTurn: (request, play) => {
      const turn = createTurn({
        objects,
        nowSeconds: nowSeconds(),
        livemode,
        settlementDelaySeconds,
        pageUrl: pageUrl(),
        request,
      });
      const result = playOrUndo(turn, play);
      publish(turn.events);
      onChange();
      return result;
    },
  };
};
