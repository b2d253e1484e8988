import { expect, test } from "vitest";
import { tellStory } from "./tell-story.ts";

const now = new Date("2026-03-01T09:30:00.000Z");

test("the same story is told every time, apart from ids", () => {
  expect(withoutIds(tellStory(now))).toBe(withoutIds(tellStory(now)));
});

test("told on another day it has the same amounts", () => {
  const later = tellStory(new Date("2026-09-17T21:05:00.000Z"));
  const amounts = (rows: ReturnType<typeof tellStory>) =>
    rows.purchase?.map(({ capturedMinor, currency }) => `${capturedMinor} ${currency}`);
  expect(amounts(later)).toEqual(amounts(tellStory(now)));
});

test("nothing in it is recorded after now, or before the programme began", () => {
  const rows = tellStory(now);
  const began = rows.programme?.[0]?.createdAt;
  const recorded = Object.entries(rows)
    .filter(([table]) => table !== "exchangeRate")
    .flatMap(([, list]) => list.flatMap((row) => ("recordedAt" in row ? [row.recordedAt] : [])));
  expect(recorded.length).toBeGreaterThan(3000);
  const outside = recorded.filter((at) => !at || !began || at > now || at < began);
  expect(outside).toEqual([]);
});

/** Ids begin with a time and end in chance: each becomes the number of its first appearance. */
function withoutIds(rows: object): string {
  const seen = new Map<string, string>();
  return JSON.stringify(rows).replaceAll(/[0-9a-f]{32}/g, (id) => {
    const known = seen.get(id) ?? `#${seen.size}`;
    seen.set(id, known);
    return known;
  });
}
