import { defaultValuePolicy, type ValuePolicy } from "@worth/scoring";
import { inserting, type Built } from "./built.ts";
import { longAgo } from "./moment.ts";

export type ValuePolicyOverrides = {
  version?: number;
  /** Where it differs from the default policy. */
  changes?: Partial<Omit<ValuePolicy, "version">>;
  /** Of products that name none. */
  marginRate?: number;
  staffId?: string | null;
  recordedAt?: Date;
};

export function buildValuePolicy(overrides: ValuePolicyOverrides = {}): Built<{ policyVersion: number }> {
  const { version = 1, changes = {}, marginRate = 0.4, staffId = null, recordedAt = longAgo } = overrides;
  const { version: _numberOfTheDefault, ...standard } = defaultValuePolicy;
  const body = { ...standard, ...changes, marginRate };
  return { ids: { policyVersion: version }, rows: { valuePolicy: [{ version, body, staffId, recordedAt }] } };
}

export const createValuePolicy = inserting(buildValuePolicy);
