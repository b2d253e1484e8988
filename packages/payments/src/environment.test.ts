import { expect, test } from "vitest";
import { stripeTurns } from "./environment.ts";

test.each([
  { STRIPE_SECRET_KEY: "sk_live_1", perSecond: 80 },
  { STRIPE_SECRET_KEY: "rk_live_1", perSecond: 80 },
  { STRIPE_SECRET_KEY: "sk_test_1", perSecond: 20 },
  { STRIPE_SECRET_KEY: "sk_test_1", STRIPE_API_URL: "http://localhost:4000", perSecond: 80 },
])("all requests of an account together stay below what Stripe takes", ({ perSecond, ...settings }) => {
  expect(stripeTurns(settings)).toEqual({ peer: "stripe", perSecond });
});
