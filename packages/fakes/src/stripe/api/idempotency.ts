import { StripeRefusal } from "./refusal.ts";

export type KeptAnswer = { status: number; body: string };

export type KeptRequest = {
  key: string;
  /** Verb, path and body of the first request with this key. */
  request: string;
  answer: KeptAnswer;
  keptAtSeconds: number;
};

/** Stripe may forget a key once it is 24 hours old, so this stand-in does: later repeats must not rely on it. */
const keptSeconds = 24 * 3600;

export type IdempotencyKeys = {
  /** The answer already given under this key, or null for a new one. Refuses another request under it. */
  recall: (key: string, request: string, nowSeconds: number) => KeptAnswer | null;
  keep: (kept: KeptRequest) => void;
  /** Marks the key as under way until who asked gives up. */
  hold: (key: string, asker: AbortSignal) => void;
  snapshot: () => readonly KeptRequest[];
};

const refuseOtherRequest = (key: string): StripeRefusal =>
  new StripeRefusal(400, {
    type: "idempotency_error",
    message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
  });

const refuseUnderWay = (key: string): StripeRefusal =>
  new StripeRefusal(409, {
    type: "invalid_request_error",
    code: "idempotency_key_in_use",
    message: `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${key}. Please try again later.`,
  });

export const createIdempotencyKeys = (
  from: readonly KeptRequest[],
  onChange: () => void,
): IdempotencyKeys => {
  const kept = new Map(from.map((request) => [request.key, request]));
  const underWay = new Set<string>();
  return {
    recall: (key, request, nowSeconds) => {
      if (underWay.has(key)) throw refuseUnderWay(key);
      const known = kept.get(key);
      if (known === undefined || known.keptAtSeconds <= nowSeconds - keptSeconds) return null;
      if (known.request !== request) throw refuseOtherRequest(key);
      return known.answer;
    },
    keep: (request) => {
      for (const [key, old] of kept) {
        // Kept in order of time: the first fresh one ends the clearing.
        if (old.keptAtSeconds > request.keptAtSeconds - keptSeconds) break;
        kept.delete(key);
      }
      kept.set(request.key, request);
      onChange();
    },
    hold: (key, asker) => {
      // No event tells of a signal that was aborted before.
      if (asker.aborted) return;
      underWay.add(key);
      asker.addEventListener("abort", () => underWay.delete(key), { once: true });
    },
    snapshot: () => [...kept.values()],
  };
};
