import { erasedName } from "@worth/contracts";
import { expect, test } from "vitest";
import { firstName } from "./first-name.ts";

test("a friend is shown by the first word of their name", () => {
  expect(firstName("  Leo van Dam ")).toBe("Leo");
});

test("an e-mail address is never shown as a name", () => {
  expect(firstName("leo@example.com")).toBe("");
});

test("what stands where an erased name stood is nobody's name", () => {
  expect(firstName(erasedName)).toBe("");
});
