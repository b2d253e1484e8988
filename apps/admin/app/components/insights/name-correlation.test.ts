import { expect, test } from "vitest";
import { nameCorrelation } from "./name-correlation.ts";

test.each([
  [null, "unknown"],
  [-0.4, "opposite"],
  [-0.05, "none"],
  [0.09, "none"],
  [0.1, "weak"],
  [0.3, "clear"],
] as const)("a correlation of %s is called %s", (correlation, name) => {
  expect(nameCorrelation(correlation)).toBe(name);
});
