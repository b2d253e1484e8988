import type {
  CustomerActsInput,
  CustomerActsOutput,
  ListActsInput,
  ListActsOutput,
  StaffActor,
} from "@worth/contracts";
import { AppError } from "@worth/contracts";
import { listAliases, resolveCustomer } from "../customers/resolve-customer.ts";
import type { Deps } from "../deps.ts";
import { mostCounted } from "../reading/most-counted.ts";
import { countTouches } from "./count-touches.ts";
import { listLogged } from "./list-own-acts.ts";
import { evidenceInclude, readRoles, toEvidence } from "./read-roles.ts";

const pageSize = 50;
const person = { select: { id: true, displayName: true } } as const;

/** Everything customers did for us, newest first, and what waits for a person. */
export async function listActs(
  { database }: Pick<Deps, "database">,
  _actor: StaffActor,
  { kind, role, page }: ListActsInput,
): Promise<ListActsOutput> {
  const where = { ...(kind && { kind }), ...(role && { role }) };
  const [acts, total, waiting] = await Promise.all([
    database.act.findMany({
      where,
      orderBy: [{ occurredAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      include: { ...evidenceInclude, customer: person },
    }),
    database.act.count({ where, take: mostCounted }),
    database.queueItem.findMany({
      where: { kind: "proof", subjectType: "act", subjectId: { startsWith: "lga_" }, decision: null },
      orderBy: [{ openedAt: "asc" }, { id: "asc" }],
      take: pageSize,
    }),
  ]);
  const logged = await database.loggedAct.findMany({
    where: { id: { in: waiting.map(({ subjectId }) => subjectId) } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    include: { customer: person, type: { select: { name: true } } },
  });
  const touches = await countTouches(database, acts);
  return {
    rows: acts.map((act) => ({
      ...toEvidence(act, touches),
      customer: act.customer,
      role: act.role,
      sentiment: act.sentiment,
    })),
    total,
    page,
    pageSize,
    waiting: logged.map(({ id, customer, type, createdAt }) => ({
      id,
      customer,
      typeName: type.name,
      loggedAt: createdAt.toISOString(),
    })),
  };
}

/** What one customer did for us, by the roles that follow from it. @throws AppError not_found */
export async function getCustomerActs(
  { database }: Pick<Deps, "database">,
  _actor: StaffActor,
  { customerId: askedId }: CustomerActsInput,
): Promise<CustomerActsOutput> {
  const customerId = await resolveCustomer(database, askedId);
  if (customerId === null) throw new AppError("not_found");
  const aliases = await listAliases(database, customerId);
  const [roles, logged] = await Promise.all([readRoles(database, aliases), listLogged(database, aliases)]);
  return { roles, logged };
}
