import { fraudEvidenceSchema, type QueueEvidenceOutput } from "@worth/contracts";
import type { Reader } from "@worth/db";

/** What signals noticed about these referrals, heaviest first, with the names of the people it has to do with. */
export async function readEvidence(
  reader: Reader,
  referralIds: readonly string[],
): Promise<Map<string, QueueEvidenceOutput[]>> {
  const findings = await reader.fraudFinding.findMany({
    where: { referralId: { in: [...referralIds] } },
    orderBy: [{ weight: "desc" }, { signal: "asc" }],
    include: { customer: { select: { id: true, displayName: true } } },
  });
  const read = findings.map((finding) => ({ ...finding, ...fraudEvidenceSchema.parse(finding.evidence) }));
  const people = await reader.customer.findMany({
    where: { id: { in: read.flatMap(({ customerIds }) => customerIds) } },
    select: { id: true, displayName: true },
  });
  const evidence = new Map<string, QueueEvidenceOutput[]>();
  for (const { referralId, signal, weight, customer, customerIds, count, outOf } of read) {
    const named = people.filter(({ id }) => customerIds.includes(id));
    const row = { signal, weight, about: customer, people: named, count, outOf };
    evidence.set(referralId, [...(evidence.get(referralId) ?? []), row]);
  }
  return evidence;
}
