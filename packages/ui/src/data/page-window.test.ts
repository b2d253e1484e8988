import { expect, test } from "vitest";
import { pageWindow } from "./page-window.ts";

test("the first, the last and the neighbours are linked, with a mark where pages are left out", () => {
  expect(pageWindow(5, 9)).toEqual([1, undefined, 4, 5, 6, undefined, 9]);
  expect(pageWindow(1, 3)).toEqual([1, 2, 3]);
  expect(pageWindow(30, 30)).toEqual([1, undefined, 29, 30]);
});
