import { expect, test } from "vitest";
import { nameShare } from "./name-share.ts";

test("a share is named by the nearest word", () => {
  expect(nameShare(250_000, 280_000)).toBe("nine_tenths");
  expect(nameShare(40_000, 140_000)).toBe("quarter");
  expect(nameShare(1, 2)).toBe("half");
});

test("nothing and everything are only named when it is so", () => {
  expect(nameShare(0, 10)).toBe("none");
  expect(nameShare(10, 10)).toBe("all");
  expect(nameShare(9_999, 10_000)).toBe("nearly_all");
  expect(nameShare(1, 10_000)).toBe("little");
});

test("a part of nothing is nothing", () => {
  expect(nameShare(5, 0)).toBe("none");
});
