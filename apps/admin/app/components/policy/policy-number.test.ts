import { policyFields, policyLimitsOf } from "@worth/contracts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { policyFieldText, readPolicyField } from "./policy-number.ts";

test("every number reads back as it was written, to the last digit", () => {
  const fields = fc.constantFrom(...policyFields);
  fc.assert(
    fc.property(fields, fc.nat(1_000_000), (field, millionths) => {
      const { unit, least, most } = policyLimitsOf(field);
      const value = unit === "share" ? millionths / 1_000_000 : least + (millionths % (most - least + 1));
      expect(readPolicyField(policyFieldText(value, field, "USD"), field, "USD")).toBe(value);
    }),
  );
});

test("shares are typed in per cent, with a point or a comma", () => {
  expect(policyFieldText(0.289, "influenceCap", "USD")).toBe("28.9");
  for (const typed of ["28.9", " 28,9 ", "28.9 %", "28.90%"])
    expect(readPolicyField(typed, "influenceCap", "USD")).toBe(0.289);
  expect(readPolicyField("25,5", "acquisitionCostMinor", "USD")).toBe(25_50);
});

test("an empty field is told from one without a number, and one below zero is read as such", () => {
  expect(readPolicyField(" ", "influenceCap", "USD")).toBe("");
  expect(readPolicyField(undefined, "acquisitionCostMinor", "USD")).toBe("");
  expect(readPolicyField("-5", "influenceCap", "USD")).toBe(-0.05);
  for (const typed of ["a third", "1e3", "1,000.5", "--1", "%"])
    expect(readPolicyField(typed, "influenceCap", "USD")).toBeNaN();
  expect(readPolicyField("30 %", "lookBackDays", "USD")).toBeNaN();
});
