import type { ListLeadsInput, ListLeadsOutput, StaffActor } from "@worth/contracts";
import type { Deps } from "../deps.ts";

const pageSize = 50;

export async function listLeads(
  { database }: Deps,
  _actor: StaffActor,
  { stage, isAlive, page }: ListLeadsInput,
): Promise<ListLeadsOutput> {
  const where = { AND: [stage ? { stage } : {}, isAlive ? { stage: { not: "lost" as const } } : {}] };
  const [rows, total] = await Promise.all([
    database.lead.findMany({
      where,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      include: { referrer: { select: { id: true, displayName: true } } },
    }),
    database.lead.count({ where }),
  ]);
  return {
    rows: rows.map(
      ({ id, referrer, companyName, contactName, contactEmail, need, stage: current, createdAt }) => ({
        id,
        referrer,
        companyName,
        contactName,
        contactEmail,
        need,
        stage: current,
        createdAt: createdAt.toISOString(),
      }),
    ),
    total,
    page,
    pageSize,
  };
}
