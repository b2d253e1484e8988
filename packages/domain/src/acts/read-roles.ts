import type { ActEvidenceOutput, RoleEvidenceOutput, RoleOutput } from "@worth/contracts";
import type { Prisma, Reader } from "@worth/db";
import { countTouches } from "./count-touches.ts";

/** The newest evidence shown behind a role. */
const shownActs = 5;

export const evidenceInclude = {
  text: true,
  product: { select: { name: true } },
} as const satisfies Prisma.ActInclude;

type EvidenceRow = Prisma.ActGetPayload<{ include: typeof evidenceInclude }>;

/** One act as it is shown; of what it is called, the words may have been erased. */
export const toEvidence = (
  { id, kind, text, product, occurredAt }: EvidenceRow,
  touches: ReadonlyMap<string, number>,
): ActEvidenceOutput => ({
  actId: id,
  kind,
  title: text?.title || (product?.name ?? ""),
  occurredAt: occurredAt.toISOString(),
  touchCount: touches.get(id) ?? 0,
});

/** What became of the words an act was: those that wait, were rejected or hidden, or taken back show nothing. */
const stands = {
  AND: [
    { OR: [{ review: null }, { review: { state: "published" } }] },
    { OR: [{ answer: null }, { answer: { state: "published" } }] },
    { OR: [{ idea: null }, { idea: { state: "published" } }] },
  ],
} as const satisfies Prisma.ActWhereInput;

/** The roles somebody has by what they did, the most often first, with the newest evidence of each. */
export async function readRoles(reader: Reader, aliases: string[]): Promise<RoleOutput[]> {
  const theirs = { customerId: { in: aliases }, ...stands };
  const groups = await reader.act.groupBy({
    by: ["role"],
    where: theirs,
    _count: true,
    _max: { occurredAt: true },
  });
  const acted = await Promise.all(
    groups.map(async ({ role, _count, _max }) => {
      const acts = await reader.act.findMany({
        where: { ...theirs, role },
        orderBy: [{ occurredAt: "desc" }, { id: "desc" }],
        take: shownActs,
        include: evidenceInclude,
      });
      const touches = await countTouches(reader, acts);
      const latestAt = (_max.occurredAt ?? new Date(0)).toISOString();
      const evidence = acts.map((act): RoleEvidenceOutput => {
        const { actId, ...shown } = toEvidence(act, touches);
        return { id: actId, ...shown };
      });
      return { role, count: _count, latestAt, evidence };
    }),
  );
  const brought = await readBrought(reader, aliases);
  return joinRoles(acted, brought).toSorted((a, b) => b.count - a.count || (a.role < b.role ? -1 : 1));
}

/** Whoever brought somebody is an advocate; refused referrals brought nobody. */
async function readBrought(reader: Reader, aliases: string[]): Promise<RoleOutput | null> {
  const where = { referrerId: { in: aliases }, state: { not: "refused" } } as const;
  const count = await reader.referral.count({ where });
  const newest = await reader.referral.findMany({
    where,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: shownActs,
    select: { id: true, createdAt: true },
  });
  const evidence = newest.map(({ id, createdAt }) => ({
    id,
    kind: "referral" as const,
    title: "",
    occurredAt: createdAt.toISOString(),
    touchCount: 0,
  }));
  const [latest] = evidence;
  return latest ? { role: "advocate", count, latestAt: latest.occurredAt, evidence } : null;
}

/** One role from both of its sources. */
function joinRoles(acted: readonly RoleOutput[], brought: RoleOutput | null): RoleOutput[] {
  const same = acted.find(({ role }) => role === brought?.role);
  const others = acted.filter((role) => role !== same);
  if (!brought || !same) return brought ? [...others, brought] : [...others];
  const evidence = [...same.evidence, ...brought.evidence].toSorted((a, b) =>
    a.occurredAt < b.occurredAt ? 1 : -1,
  );
  const latestAt = same.latestAt > brought.latestAt ? same.latestAt : brought.latestAt;
  const count = same.count + brought.count;
  return [...others, { role: same.role, count, latestAt, evidence: evidence.slice(0, shownActs) }];
}
