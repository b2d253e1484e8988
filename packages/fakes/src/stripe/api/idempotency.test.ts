import { expect, test } from "vitest";
import { createIdempotencyKeys } from "./idempotency.ts";

test("a key is under way until who asked gives up, also when they gave up before the request was read", () => {
  const keys = createIdempotencyKeys([], () => {});
  const asker = new AbortController();
  keys.hold("a", asker.signal);
  expect(() => keys.recall("a", "POST /v1/refunds", 0)).toThrow("in-progress request");
  asker.abort();
  expect(keys.recall("a", "POST /v1/refunds", 0)).toBeNull();
  keys.hold("b", AbortSignal.abort());
  expect(keys.recall("b", "POST /v1/refunds", 0)).toBeNull();
});
