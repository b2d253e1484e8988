import { describe, expect, test } from "vitest";
import { waterfallSteps } from "./waterfall-steps.ts";

const cases = [
  { parts: { own: 3_000_000, referral: 25_000_000, influence: 0, innovation: 0 }, netMinor: 15_500_000 },
  { parts: { own: 18_801, referral: 207_003, influence: 640_001, innovation: 75_199 }, netMinor: 520_007 },
  { parts: { own: 0, referral: 0, influence: 4_000, innovation: 0 }, netMinor: 9_000 },
  { parts: { own: -500, referral: 200, influence: 0, innovation: 0 }, netMinor: -900 },
  { parts: { own: 0, referral: 0, influence: 0, innovation: 0 }, netMinor: 0 },
] as const;

describe.each(cases)("from $parts.own to $netMinor", ({ parts, netMinor }) => {
  const steps = waterfallSteps(parts, netMinor);
  const amount = (key: string) => steps.find((step) => step.key === key)?.amountMinor ?? 0;

  test("the parts add up to the headline, to the minor unit", () => {
    expect(amount("headline")).toBe(parts.own + parts.referral + parts.influence + parts.innovation);
  });

  test("the headline and the difference add up to the net value", () => {
    expect(amount("headline") + amount("passedOn") + amount("receivedMore")).toBe(netMinor);
  });

  test("each column is as tall as its amount, and stands where the one before it ended or on the ground", () => {
    for (const [index, step] of steps.entries()) {
      expect(step.toMinor - step.fromMinor).toBe(step.amountMinor);
      const before = steps[index - 1]?.toMinor ?? 0;
      expect(step.fromMinor).toBe(step.key === "headline" || step.key === "net" ? 0 : before);
    }
  });
});

test("a part that is zero takes no column, own value always has one", () => {
  const keys = waterfallSteps({ own: 0, referral: 7, influence: 0, innovation: 0 }, 7).map(
    (step) => step.key,
  );
  expect(keys).toEqual(["own", "referral", "headline"]);
});
