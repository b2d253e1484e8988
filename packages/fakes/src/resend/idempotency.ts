import { ResendRefusal } from "./refusal.ts";

export type KeptSend = { key: string; payload: string; answer: string; keptAtMs: number };

const keptMs = 24 * 3600 * 1000;

export type SendKeys = {
  /** The answer already given under this key, or null. Refuses another payload under it. */
  recall: (key: string, payload: string, nowMs: number) => string | null;
  keep: (kept: KeptSend) => void;
  snapshot: () => readonly KeptSend[];
};

export const createSendKeys = (from: readonly KeptSend[], onChange: () => void): SendKeys => {
  const kept = new Map(from.map((send) => [send.key, send]));
  return {
    recall: (key, payload, nowMs) => {
      if (key.length < 1 || key.length > 256) {
        throw new ResendRefusal(400, "invalid_idempotency_key", "The key must be between 1-256 chars.");
      }
      const known = kept.get(key);
      if (known === undefined || known.keptAtMs <= nowMs - keptMs) return null;
      if (known.payload !== payload) {
        throw new ResendRefusal(
          409,
          "invalid_idempotent_request",
          "Same idempotency key used with a different request payload.",
        );
      }
      return known.answer;
    },
    keep: (send) => {
      for (const [key, old] of kept) {
        // Kept in order of time: the first fresh one ends the clearing.
        if (old.keptAtMs > send.keptAtMs - keptMs) break;
        kept.delete(key);
      }
      kept.set(send.key, send);
      onChange();
    },
    snapshot: () => [...kept.values()],
  };
};
