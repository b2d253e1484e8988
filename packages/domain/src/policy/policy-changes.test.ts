import {
  nestPolicyNumbers,
  policyBodySchema,
  policyFields,
  policyLimitsOf,
  policyNumberAt,
  type PolicyField,
} from "@worth/contracts";
import { defaultValuePolicy } from "@worth/scoring";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readPolicyBody } from "../value/current-policy.ts";
import { mergePolicies, policyChanges } from "./policy-changes.ts";

const { version: _version, ...standard } = defaultValuePolicy;
const base = readPolicyBody({ ...standard, marginRate: 0.4 });

const numberWith = (fields: readonly PolicyField[], to: (field: PolicyField) => number) =>
  policyBodySchema.parse(
    nestPolicyNumbers((field) => (fields.includes(field) ? to(field) : policyNumberAt(base, field))),
  );
const fieldLists = fc.uniqueArray(fc.constantFrom(...policyFields));

test("exactly the numbers that were changed are told, with what they were and are", () => {
  expect(
    policyChanges(
      base,
      numberWith(["influenceCap", "touchWeights.review_read"], () => 1),
    ),
  ).toEqual([
    { field: "influenceCap", before: 0.3, after: 1 },
    { field: "touchWeights.review_read", before: 0.15, after: 1 },
  ]);
});

test("a body of before the discount and the acquisition cost reads as it always counted", () => {
  expect(base).toMatchObject({ annualDiscount: 0.15, acquisitionCostMinor: 0 });
});

test("two people's changes are put together, and only what both changed is contested", () => {
  fc.assert(
    fc.property(fieldLists, fieldLists, (mine, theirs) => {
      const draft = numberWith(mine, () => 1);
      const other = numberWith(theirs, (field) => policyLimitsOf(field).most);
      const { numberOf, contested } = mergePolicies(base, draft, other);
      for (const field of policyFields) {
        const isMine = policyNumberAt(draft, field) !== policyNumberAt(base, field);
        expect(numberOf(field)).toBe(policyNumberAt(isMine ? draft : other, field));
        const isBoth = isMine && policyNumberAt(other, field) !== policyNumberAt(base, field);
        expect(contested.includes(field)).toBe(
          isBoth && policyNumberAt(draft, field) !== policyNumberAt(other, field),
        );
      }
    }),
  );
});
