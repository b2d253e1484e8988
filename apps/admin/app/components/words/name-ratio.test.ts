import { expect, test } from "vitest";
import { nameFraction, nameMultiple } from "./name-ratio.ts";

test("a ratio that is a word's is named by it", () => {
  expect(nameMultiple(280_000 / 140_000)).toEqual({ name: "twice", precision: "exact" });
  expect(nameMultiple(1)).toEqual({ name: "same", precision: "exact" });
  expect(nameFraction(0.25)).toEqual({ name: "quarter", precision: "exact" });
});

test("a ratio near a word is named by it with a warning", () => {
  expect(nameFraction(30_000 / 100_000)).toEqual({ name: "third", precision: "about" });
  expect(nameFraction(0.47)).toEqual({ name: "half", precision: "about" });
  expect(nameMultiple(2.2)).toEqual({ name: "twice", precision: "about" });
});

test("a ratio beyond the last words says so", () => {
  expect(nameFraction(0.01)).toEqual({ name: "tenth", precision: "beyond" });
  expect(nameMultiple(40)).toEqual({ name: "ten_times", precision: "beyond" });
});
