import type { Reader } from "@worth/db";
import { checkValuePolicy, type ValuePolicy } from "@worth/scoring";

/** The value policy with what the split itself does not read: the margin of products that name none. */
export type ProgrammePolicy = ValuePolicy & { marginRate: number };

/** The policy in force at a moment: the latest version recorded until then. */
export async function currentPolicy(reader: Reader, asOf?: Date): Promise<ProgrammePolicy> {
  const { version, body } = await reader.valuePolicy.findFirstOrThrow({
    where: asOf ? { recordedAt: { lte: asOf } } : {},
    orderBy: { version: "desc" },
  });
  const policy = { ...(body as Omit<ProgrammePolicy, "version">), version };
  checkValuePolicy(policy);
  return policy;
}
