import { expect, test } from "vitest";
import { findObstacle, type PerkSituation } from "./find-obstacle.ts";

const open: PerkSituation = {
  state: "offered",
  price: 100,
  stock: 1,
  perMemberLimit: 2,
  leastRank: 2,
  memberRank: 2,
  segmentIds: ["champion", "advocate"],
  memberSegment: "advocate",
  takenCount: 1,
  available: 100,
};

test("a member with the tier, the balance and a piece left can have it", () => {
  expect(findObstacle(open)).toBeNull();
});

test("without limits only the balance decides", () => {
  const free = {
    ...open,
    segmentIds: [],
    memberSegment: null,
    stock: null,
    perMemberLimit: null,
    leastRank: null,
    memberRank: 0,
    takenCount: 99,
  };
  expect(findObstacle(free)).toBeNull();
  expect(findObstacle({ ...free, available: 99 })).toBe("balance_too_low");
});

test.each([
  [{ state: "draft" }, "not_offered"],
  [{ state: "archived" }, "not_offered"],
  [{ memberSegment: "miser" }, "not_eligible"],
  [{ memberSegment: null }, "not_eligible"],
  [{ memberRank: 1 }, "tier_too_low"],
  [{ takenCount: 2 }, "limit_reached"],
  [{ stock: 0 }, "sold_out"],
  [{ available: 99 }, "balance_too_low"],
] as const)("%j stands in the way as %s", (change, obstacle) => {
  expect(findObstacle({ ...open, ...change })).toBe(obstacle);
});

test("of several, the one the member can do least about is named", () => {
  expect(findObstacle({ ...open, stock: 0, available: 0, takenCount: 2, memberRank: 0 })).toBe(
    "tier_too_low",
  );
});
