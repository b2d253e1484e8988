import { expect, test } from "vitest";
import { at } from "./at.ts";
import { floatAt } from "./float-at.ts";
import { wholeAt } from "./whole-at.ts";

test("an element inside the column is read, one outside is a mistake of ours", () => {
  expect(at(["a"], 0)).toBe("a");
  expect(floatAt(Float64Array.of(0.5), 0)).toBe(0.5);
  expect(wholeAt(Int32Array.of(-1), 0)).toBe(-1);
  expect(() => at([], 0)).toThrow(new RangeError("no element 0 of 0"));
  expect(() => floatAt(new Float64Array(1), 1)).toThrow("no element 1 of 1");
  expect(() => wholeAt(new Int32Array(2), -1)).toThrow("no element -1 of 2");
});
