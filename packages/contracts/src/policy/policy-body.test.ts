import { defaultValuePolicy } from "@worth/scoring";
import { expect, test } from "vitest";
import { parseInput } from "../parse-input.ts";
import { nestPolicyNumbers, policyBodySchema, policyNumberAt, type PolicyBody } from "./policy-body.ts";
import { policyFields, policyGroups, policyLimitsOf } from "./policy-fields.ts";

const { version: _version, ...standard } = defaultValuePolicy;
const body: PolicyBody = { ...standard, marginRate: 0.4, annualDiscount: 0.15, acquisitionCostMinor: 0 };

test("the default policy is one people may save", () => {
  expect(policyBodySchema.parse(body)).toEqual(body);
});

test("every number of the policy is in one group of the page, and taken apart a body is put together again", () => {
  expect(Object.values(policyGroups).flat().toSorted()).toEqual([...policyFields].toSorted());
  expect(nestPolicyNumbers((field) => policyNumberAt(body, field))).toEqual(body);
});

test.each(policyFields)("%s beyond its limits is refused at its own field, and nowhere else", (wrong) => {
  const { least, most } = policyLimitsOf(wrong);
  for (const { number, problem } of [
    { number: most + 1, problem: "too_large" },
    { number: least - 1, problem: "too_small" },
  ]) {
    const bad = nestPolicyNumbers((field) => (field === wrong ? number : policyNumberAt(body, field)));
    expect(() => parseInput(policyBodySchema, bad)).toThrow(
      expect.objectContaining({ details: { fields: { [wrong]: problem } } }),
    );
  }
});

test("days are whole, and a share has at most six decimals", () => {
  expect(policyBodySchema.safeParse({ ...body, lookBackDays: 1.5 }).success).toBe(false);
  expect(policyBodySchema.safeParse({ ...body, sharedCap: 0.123456 }).success).toBe(true);
  expect(policyBodySchema.safeParse({ ...body, sharedCap: 0.1234567 }).success).toBe(false);
});
