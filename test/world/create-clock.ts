import type { Clock } from "@worth/domain";

/** A clock that stands still until it is told to go on, so that a test can end a hold or outlive a link. */
export type TravellingClock = Clock & {
  travel(to: { days?: number; minutes?: number; seconds?: number }): void;
};

export function createClock(start = new Date()): TravellingClock {
  let now = start.getTime();
  return {
    now: () => new Date(now),
    travel: ({ days = 0, minutes = 0, seconds = 0 }) => {
      now += ((days * 24 * 60 + minutes) * 60 + seconds) * 1000;
    },
  };
}
