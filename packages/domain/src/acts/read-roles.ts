import type { ActEvidenceOutput, RoleOutput } from "@worth/contracts";
import type { Prisma, Reader } from "@worth/db";

/** The newest acts shown behind a role. */
const shownActs = 5;

export const evidenceInclude = {
  text: true,
  product: { select: { name: true } },
  _count: { select: { touches: true } },
} as const satisfies Prisma.ActInclude;

type EvidenceRow = Prisma.ActGetPayload<{ include: typeof evidenceInclude }>;

/** One act as it is shown; of what it is called, the words may have been erased. */
export const toEvidence = ({
  id,
  kind,
  text,
  product,
  occurredAt,
  _count,
}: EvidenceRow): ActEvidenceOutput => ({
  actId: id,
  kind,
  title: text?.title || (product?.name ?? ""),
  occurredAt: occurredAt.toISOString(),
  touchCount: _count.touches,
});

/** The roles somebody has by what they did, the most often first, with the newest acts of each. */
export async function readRoles(reader: Reader, aliases: string[]): Promise<RoleOutput[]> {
  const groups = await reader.act.groupBy({
    by: ["role"],
    where: { customerId: { in: aliases } },
    _count: true,
    _max: { occurredAt: true },
  });
  const roles = await Promise.all(
    groups.map(async ({ role, _count, _max }) => {
      const acts = await reader.act.findMany({
        where: { customerId: { in: aliases }, role },
        orderBy: [{ occurredAt: "desc" }, { id: "desc" }],
        take: shownActs,
        include: evidenceInclude,
      });
      const latestAt = (_max.occurredAt ?? new Date(0)).toISOString();
      return { role, count: _count, latestAt, evidence: acts.map(toEvidence) };
    }),
  );
  return roles.toSorted((a, b) => b.count - a.count || (a.role < b.role ? -1 : 1));
}
