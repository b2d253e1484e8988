import { createRateLimit, type RateLimit } from "../../http/rate-limit.ts";

/** How many requests a second each key may make. Counted in real time, whatever clock is played. */
export type RequestLimits = {
  perSecond: () => number | null;
  /** null lets everything pass. */
  set: (perSecond: number | null) => void;
  /** Seconds to wait, or null when the request may pass. */
  take: (secretKey: string) => number | null;
};

export const createRequestLimits = (): RequestLimits => {
  let limit: number | null = null;
  const keys = new Map<string, RateLimit>();
  return {
    perSecond: () => limit,
    set: (perSecond) => {
      limit = perSecond;
      keys.clear();
    },
    take: (secretKey) => {
      const counted = keys.get(secretKey) ?? createRateLimit(limit, Date.now);
      keys.set(secretKey, counted);
      return counted.take();
    },
  };
};
