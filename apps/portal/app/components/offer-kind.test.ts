import { expect, test } from "vitest";
import { offerKindOf } from "./offer-kind.ts";

const credit = [{ kind: "credit" as const, amountMinor: 10_00 }];

test.each([
  [credit, credit, "both"],
  [credit, [], "referrer"],
  [[], credit, "friend"],
  [[], [], "none"],
] as const)("rewards of %j and %j are promised to: %s", (referrer, friend, kind) => {
  expect(offerKindOf({ referrer: [...referrer], friend: [...friend] })).toBe(kind);
});
