import {
  policyFields,
  policyNumberAt,
  type PolicyBody,
  type PolicyChangeOutput,
  type PolicyField,
} from "@worth/contracts";

/** The numbers that differ between two bodies, in the order people read them. */
export function policyChanges(from: PolicyBody, to: PolicyBody): PolicyChangeOutput[] {
  return policyFields
    .map((field) => ({ field, before: policyNumberAt(from, field), after: policyNumberAt(to, field) }))
    .filter(({ before, after }) => before !== after);
}

/** A draft made from `base` put on top of what others made of it meanwhile. */
export type MergedPolicy = {
  numberOf: (field: PolicyField) => number;
  /** Changed by both, to different numbers: the draft's stands. */
  contested: PolicyField[];
};

export function mergePolicies(base: PolicyBody, draft: PolicyBody, theirs: PolicyBody): MergedPolicy {
  const mine = new Set(policyChanges(base, draft).map(({ field }) => field));
  const contested = policyChanges(base, theirs)
    .map(({ field }) => field)
    .filter((field) => mine.has(field) && policyNumberAt(draft, field) !== policyNumberAt(theirs, field));
  return {
    numberOf: (field) => policyNumberAt(mine.has(field) ? draft : theirs, field),
    contested,
  };
}
