import type { FormValues, Refused } from "@worth/api";
import type { PolicyPreviewOutput, SavePolicyOutput } from "@worth/contracts";

export type ChangedMeanwhile = Extract<SavePolicyOutput, { kind: "changed_meanwhile" }>;

/** What the form answers when it did not save. */
export type PolicyAnswer =
  | Refused
  | { kind: "preview"; preview: PolicyPreviewOutput; values: FormValues }
  | { kind: "changed_meanwhile"; answer: ChangedMeanwhile };
