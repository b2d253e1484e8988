import { expect, test } from "vitest";
import { doubtRate } from "./doubt-rate.ts";

test("a rate that is about one divided by the last one is taken for turned round", () => {
  expect(doubtRate("0.9259", "1.08")).toBe("inverse");
  expect(doubtRate("149.3", "0.0067")).toBe("inverse");
  expect(doubtRate("0.787", "1.27")).toBe("inverse");
});

test("ten times more or less is far", () => {
  expect(doubtRate("10.8", "1.08")).toBe("far");
  expect(doubtRate("0.1", "1")).toBe("far");
  expect(doubtRate("108", "1.08")).toBe("far");
});

test("what markets do is not doubted, also near parity", () => {
  expect(doubtRate("1.2", "1.08")).toBe(null);
  expect(doubtRate("0.98", "1.02")).toBe(null);
  expect(doubtRate("0.96", "1.6")).toBe(null);
  expect(doubtRate("0.03", "0.05")).toBe(null);
  expect(doubtRate("9.9", "1")).toBe(null);
});
