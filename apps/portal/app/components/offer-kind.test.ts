import { expect, test } from "vitest";
import { offerKindOf } from "./offer-kind.ts";

test.each([
  [2500, 1000, "both"],
  [2500, 0, "referrer"],
  [0, 1000, "friend"],
  [0, 0, "none"],
] as const)("rewards of %i and %i are promised to: %s", (referrerRewardMinor, friendRewardMinor, kind) => {
  expect(offerKindOf({ referrerRewardMinor, friendRewardMinor })).toBe(kind);
});
