import { expect, test } from "vitest";
import { addMinor } from "./add-minor.ts";

test("amounts add exactly or not at all", () => {
  expect(addMinor(2, -5)).toBe(-3);
  expect(() => addMinor(Number.MAX_SAFE_INTEGER, 1)).toThrow("amountMinor");
  expect(() => addMinor(0.1, 0.2)).toThrow("amountMinor");
});
