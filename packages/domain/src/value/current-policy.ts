import { laterPolicyNumbers, policyBodySchema, type PolicyBody } from "@worth/contracts";
import type { Reader } from "@worth/db";
import { checkValuePolicy, type ValuePolicy } from "@worth/scoring";

/** The value policy with what the split itself does not read: margin, discount and acquisition cost. */
export type ProgrammePolicy = ValuePolicy & PolicyBody;

/** The policy in force at a moment: the latest version recorded until then, else the first there ever was. */
export async function currentPolicy(reader: Reader, asOf?: Date): Promise<ProgrammePolicy> {
  const inForce = await reader.valuePolicy.findFirst({
    where: asOf ? { recordedAt: { lte: asOf } } : {},
    orderBy: { version: "desc" },
  });
  const { version, body } =
    inForce ?? (await reader.valuePolicy.findFirstOrThrow({ orderBy: { version: "asc" } }));
  const policy = { ...readPolicyBody(body), version };
  checkValuePolicy(policy);
  return policy;
}

/** A stored body; one of before a number was known gets its default, so that a past date computes as it did. */
export function readPolicyBody(body: unknown): PolicyBody {
  const stored = typeof body === "object" && body !== null ? body : {};
  return policyBodySchema.parse({ ...laterPolicyNumbers, ...stored });
}
