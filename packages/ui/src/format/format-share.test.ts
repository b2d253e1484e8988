import { expect, test } from "vitest";
import { formatShare } from "./format-share.ts";

test.each([
  [0, 0, "0%"],
  [0.001, 0, "<1%"],
  [0.006, 0, "1%"],
  [0.0001, 1, "<0.1%"],
  [0.997, 0, ">99%"],
  [0.9996, 1, ">99.9%"],
  [1, 0, "100%"],
  [-0.2, 0, "-20%"],
])("a share of %d with %d decimals reads %s", (share, digits, text) => {
  expect(formatShare("en", share, digits)).toBe(text);
});
