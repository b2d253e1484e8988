import { expect, test } from "vitest";
import { stockAfter } from "./save-perk.ts";

test("what members took while the form was open stays taken", () => {
  expect(stockAfter({ now: 7, before: 10, typed: 10 })).toBe(7);
  expect(stockAfter({ now: 7, before: 10, typed: 15 })).toBe(12);
});

test("no stock goes below nothing", () => {
  expect(stockAfter({ now: 1, before: 10, typed: 2 })).toBe(0);
});

test("an end of stock, or none any more, is as typed", () => {
  expect(stockAfter({ now: null, before: null, typed: 5 })).toBe(5);
  expect(stockAfter({ now: 5, before: 5, typed: null })).toBeNull();
});
