import { expect, test } from "vitest";
import { initialsOf } from "./initials.ts";

test.each([
  ["Mary Sample", "MS"],
  ["Mary", "M"],
  ["  Ana María de la Cruz ", "AC"],
  ["åsa öberg", "ÅÖ"],
  ["😀 Smile", "😀S"],
  ["", "?"],
])("the initials of %j are %s", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
