import {
  AppError,
  type ConfirmHeardInput,
  type ListHeardInput,
  type ListHeardOutput,
  type StaffActor,
} from "@worth/contracts";
import { inTransaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import { resolveCustomer } from "../customers/resolve-customer.ts";
import type { Deps } from "../deps.ts";
import { findCandidates } from "./find-named.ts";
import { settleHeard } from "./record-heard.ts";

const pageSize = 25;

/** Names that buyers gave and nobody confirmed yet, longest first, with whom they could mean. */
export async function listHeard(
  { database }: Pick<Deps, "database">,
  _actor: StaffActor,
  { page }: ListHeardInput,
): Promise<ListHeardOutput> {
  const where = { state: "waiting" as const };
  const [answers, total] = await Promise.all([
    database.heardAnswer.findMany({
      where,
      orderBy: [{ occurredAt: "asc" }, { id: "asc" }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      include: { text: true, customer: { select: { id: true, displayName: true } } },
    }),
    database.heardAnswer.count({ where }),
  ]);
  const rows = await Promise.all(
    answers.map(async ({ id, customer, source, text, occurredAt }) => {
      const words = text?.words ?? "";
      const candidates = await findCandidates(database, { words, exceptId: customer.id });
      return { id, customer, source, words, candidates, answeredAt: occurredAt.toISOString() };
    }),
  );
  return { rows, total, page, pageSize };
}

/** Staff say whom a buyer meant, or that it is nobody we know. @throws AppError not_found, already_done */
export async function confirmHeard(
  { database, clock, jobs }: Deps,
  actor: StaffActor,
  { heardAnswerId, customerId: askedId }: ConfirmHeardInput,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    await transaction.$executeRaw`SELECT 1 FROM heard_answer WHERE id = ${heardAnswerId} FOR UPDATE`;
    const answer = await transaction.heardAnswer.findUnique({ where: { id: heardAnswerId } });
    const namedId = askedId === null ? null : await resolveCustomer(transaction, askedId);
    if (!answer || (askedId !== null && namedId === null)) throw new AppError("not_found");
    if (answer.state !== "waiting") throw new AppError("already_done");
    const { customerId, occurredAt } = answer;
    const { staffId } = actor;
    const now = clock.now();
    const settled = { id: heardAnswerId, namedId, actId: null, customerId, staffId, occurredAt, now };
    await settleHeard(transaction, { jobs }, settled);
    await recordAudit(transaction, actor, {
      action: "heard.confirm",
      subjectType: "customer",
      subjectId: customerId,
      after: { heardAnswerId, namedId },
    });
  });
}
