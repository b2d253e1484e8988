import fc from "fast-check";
import { expect, test } from "vitest";
import { decideTier, type Standing } from "./decide-tier.ts";

const now = new Date("2026-05-01T10:00:00Z");
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);
const at = (rank: number, endsAt: Date | null = null): Standing => ({ rank, endsAt });

test("a member rises at once, over several tiers if they reach them, and from a notice too", () => {
  expect(decideTier({ current: null, reachedRank: 3, now })).toEqual({ kind: "change" });
  expect(decideTier({ current: at(1, inDays(3)), reachedRank: 2, now })).toEqual({ kind: "change" });
});

test("whoever reaches less is told 30 days before anything changes", () => {
  expect(decideTier({ current: at(2), reachedRank: 1, now })).toEqual({ kind: "warn", endsAt: inDays(30) });
  expect(decideTier({ current: at(2, inDays(1)), reachedRank: 1, now })).toEqual({ kind: "stay" });
  expect(decideTier({ current: at(2, now), reachedRank: 0, now })).toEqual({ kind: "change" });
});

test("a notice is taken back when the tier is reached again, however late", () => {
  expect(decideTier({ current: at(2, inDays(5)), reachedRank: 2, now })).toEqual({ kind: "keep" });
  expect(decideTier({ current: at(2, inDays(-5)), reachedRank: 2, now })).toEqual({ kind: "keep" });
  expect(decideTier({ current: at(2), reachedRank: 2, now })).toEqual({ kind: "stay" });
});

test("nobody goes down without a notice that has run out", () => {
  const ranks = fc.integer({ min: 0, max: 5 });
  const ends = fc.option(fc.integer({ min: -60, max: 60 }));
  fc.assert(
    fc.property(ranks, ranks, ends, (rank, reachedRank, days) => {
      const endsAt = days === null ? null : inDays(days);
      const { kind } = decideTier({ current: at(rank, endsAt), reachedRank, now });
      const mayGoDown = endsAt !== null && endsAt <= now;
      expect(kind === "change" && reachedRank < rank && !mayGoDown).toBe(false);
    }),
  );
});
