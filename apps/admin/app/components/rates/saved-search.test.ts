import { expect, test } from "vitest";
import { readSavedSearch, savedSearch } from "./saved-search.ts";

const read = (search: string) => readSavedSearch(new URLSearchParams(search));

test("what was saved is told on the page the form leads to", () => {
  const upload = { kind: "saved", addedCount: 5, correctedCount: 2, knownCount: 3, skippedCount: 1 } as const;
  const told = { added: 5, corrected: 2, known: 3, skipped: 1, customers: 40, isEverybody: false };
  expect(read(savedSearch({ ...upload, recomputed: 40 }))).toEqual(told);
  expect(read(savedSearch({ ...upload, recomputed: null }))).toEqual({
    ...told,
    customers: 0,
    isEverybody: true,
  });
  expect(read(savedSearch({ kind: "saved", isCorrection: true, recomputed: 0 }))).toMatchObject({
    added: 1,
    corrected: 1,
  });
});

test("an address somebody made up tells of nothing", () => {
  expect(read("")).toBe(null);
  expect(read("saved=yes&added=<b>&known=-3")).toMatchObject({ added: 0, known: 0 });
});
