/** Counts requests in windows of a second. */
export type RateLimit = {
  /** Seconds to wait, or null when the request may pass. */
  take: () => number | null;
};

const windowMs = 1000;

/** At most `perSecond` requests in any one second; null lets everything pass. */
export const createRateLimit = (perSecond: number | null, clock: () => number): RateLimit => {
  let startedAtMs = 0;
  let used = 0;
  return {
    take: () => {
      if (perSecond === null) return null;
      const nowMs = clock();
      if (nowMs - startedAtMs >= windowMs) {
        startedAtMs = nowMs;
        used = 0;
      }
      used += 1;
      return used > perSecond ? 1 : null;
    },
  };
};
