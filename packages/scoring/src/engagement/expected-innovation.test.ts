import { expect, test } from "vitest";
import { expectedInnovation } from "./expected-innovation.ts";

const idea = {
  revenueMinor: 100_000_00,
  marginRate: 0.6,
  fraction: 0.05,
  creditShare: 0.5,
  probability: 0.3,
};

test("a planned idea is expected to bring its share of the margin of what it concerns, times its chance to ship", () => {
  expect(expectedInnovation(idea)).toBe(450_00);
});

test("an idea that will not ship, or concerns what nobody buys, is expected to bring nothing", () => {
  expect(expectedInnovation({ ...idea, probability: 0 })).toBe(0);
  expect(expectedInnovation({ ...idea, revenueMinor: 0 })).toBe(0);
});

test("impossible quantities are refused by name", () => {
  expect(() => expectedInnovation({ ...idea, revenueMinor: -1 })).toThrow("revenueMinor");
  expect(() => expectedInnovation({ ...idea, probability: 1.1 })).toThrow("probability");
});
