import type { OwnActOutput, OwnActsOutput, MemberActor, ProofDeclineReason } from "@worth/contracts";
import type { Prisma, Reader } from "@worth/db";
import { listAliases } from "../customers/resolve-customer.ts";
import type { Deps } from "../deps.ts";
import { readRoles } from "./read-roles.ts";

const mostShown = 50;

export const loggedInclude = { text: true, type: true } as const satisfies Prisma.LoggedActInclude;

type LoggedRow = Prisma.LoggedActGetPayload<{ include: typeof loggedInclude }>;

/** What a member is seen as and why, what they logged, and what can be logged. */
export async function listOwnActs(
  { database }: Pick<Deps, "database">,
  { customerId }: MemberActor,
): Promise<OwnActsOutput> {
  const aliases = await listAliases(database, customerId);
  const [roles, acts, types] = await Promise.all([
    readRoles(database, aliases),
    listLogged(database, aliases),
    database.actType.findMany({
      where: { archivedAt: null },
      orderBy: { name: "asc" },
      select: { id: true, name: true, proof: true },
    }),
  ]);
  return { roles, acts, types };
}

/** The newest acts of staff's own kinds that were logged for somebody. */
export async function listLogged(reader: Reader, aliases: string[]): Promise<OwnActOutput[]> {
  const logged = await reader.loggedAct.findMany({
    where: { customerId: { in: aliases } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: mostShown,
    include: loggedInclude,
  });
  return logged.map(toOwnAct);
}

export const toOwnAct = ({ id, type, text, state, reason, occurredAt }: LoggedRow): OwnActOutput => ({
  id,
  typeName: type.name,
  role: type.role,
  note: text?.note ?? "",
  proofUrl: text?.proofUrl ?? "",
  hasPicture: text?.storageKey != null,
  state,
  reason: reason as ProofDeclineReason | null,
  doneAt: occurredAt.toISOString(),
});
