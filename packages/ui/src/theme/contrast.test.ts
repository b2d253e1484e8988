import { expect, test } from "vitest";
import { contrastRatio, formatHexColour, parseHexColour } from "./contrast.ts";

test("black on white has the largest contrast there is, a colour on itself the smallest", () => {
  expect(contrastRatio([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 10);
  expect(contrastRatio([20, 104, 76], [20, 104, 76])).toBe(1);
});

test("the grey WCAG names as the last readable one on white passes, the next one fails", () => {
  expect(contrastRatio([118, 118, 118], [255, 255, 255])).toBeGreaterThanOrEqual(4.5);
  expect(contrastRatio([119, 119, 119], [255, 255, 255])).toBeLessThan(4.5);
});

test("hex colours are read in both lengths and written in one", () => {
  expect(parseHexColour("#1A2b3c")).toEqual([26, 43, 60]);
  expect(parseHexColour(" #f0c ")).toEqual([255, 0, 204]);
  expect(formatHexColour([255, 0, 204])).toBe("#ff00cc");
});

test.each(["", "red", "#12", "#12345g", "#fff}body{display:none", "url(#a)"])("%o is not a colour", (text) =>
  expect(parseHexColour(text)).toBeUndefined(),
);
