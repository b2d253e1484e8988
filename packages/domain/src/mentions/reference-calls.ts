import {
  AppError,
  createId,
  type LogReferenceCallInput,
  type MachineActor,
  type StaffActor,
} from "@worth/contracts";
import { inTransaction, type Transaction } from "@worth/db";
import { readDay } from "../acts/read-day.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { findCustomerByIdentity } from "../customers/find-customer-by-identity.ts";
import { normalizeEmail } from "../customers/normalize-email.ts";
import { listAliases, resolveCustomer } from "../customers/resolve-customer.ts";
import type { Deps } from "../deps.ts";
import { requestRefresh } from "../value/request-refresh.ts";

/**
 * Staff write down that a customer spoke with somebody who thought about buying. With a customer it is a touch at once;
 * with a lead, as soon as the lead is won. @throws AppError not_found, customer_unknown, already_done for a lead that
 * was lost, invalid_input for a day ahead or somebody who spoke with themselves
 */
export async function logReferenceCall(
  deps: Deps,
  actor: StaffActor,
  input: LogReferenceCallInput,
): Promise<void> {
  await inTransaction(deps.database, (transaction) => logCall(transaction, deps, actor, input));
}

/** The same within the transaction of whoever answers for it. */
export async function logCall(
  transaction: Transaction,
  { clock, jobs }: Pick<Deps, "clock" | "jobs">,
  actor: StaffActor | MachineActor,
  { customerId: askedId, listener, saidOn, note }: LogReferenceCallInput,
): Promise<{ actId: string }> {
  const customerId = await resolveCustomer(transaction, askedId);
  if (customerId === null) throw new AppError("not_found");
  const occurredAt = readDay(saidOn, { now: clock.now(), field: "saidOn" });
  const { buyerId, leadId } = await findListener(transaction, listener);
  const aliases = await listAliases(transaction, customerId);
  if (buyerId !== null && aliases.includes(buyerId))
    throw new AppError("invalid_input", { fields: { email: "not_valid" } });
  const actId = createId("act");
  await transaction.act.create({
    data: {
      id: actId,
      customerId,
      kind: "reference_call",
      role: "advocate",
      occurredAt,
      text: { create: { title: "", body: note } },
      call: { create: { buyerId, leadId, staffId: actor.staffId, occurredAt } },
    },
  });
  if (buyerId !== null)
    await addCallTouch(transaction, { actId, ownerId: customerId, customerId: buyerId, occurredAt });
  await recordAudit(transaction, actor, {
    action: "reference_call.log",
    subjectType: "customer",
    subjectId: customerId,
    after: { actId, buyerId, leadId },
  });
  await requestRefresh(transaction, jobs, [customerId, ...(buyerId === null ? [] : [buyerId])]);
  return { actId };
}

/** A lead was won: who spoke with them has touched the customer they are now. The caller asks for the refresh. */
export async function claimReferenceCalls(
  transaction: Transaction,
  { leadId, customerId }: { leadId: string; customerId: string },
): Promise<void> {
  const calls = await transaction.referenceCall.findMany({
    where: { leadId, buyerId: null },
    include: { act: { select: { customerId: true } } },
  });
  const aliases = await listAliases(transaction, customerId);
  for (const { actId, occurredAt, act } of calls) {
    if (aliases.includes(act.customerId)) continue;
    await addCallTouch(transaction, { actId, ownerId: act.customerId, customerId, occurredAt });
  }
}

type CallTouch = { actId: string; ownerId: string; customerId: string; occurredAt: Date };

async function addCallTouch(transaction: Transaction, touch: CallTouch): Promise<void> {
  await transaction.touch.create({ data: { id: createId("touch"), kind: "reference_call", ...touch } });
}

type Listener = { buyerId: string | null; leadId: string | null };

/** A customer by their address, or a lead by its contact's or by itself. */
async function findListener(
  transaction: Transaction,
  listener: LogReferenceCallInput["listener"],
): Promise<Listener> {
  if (listener.kind === "customer") {
    const normalizedValue = normalizeEmail(listener.email);
    const known = await findCustomerByIdentity(transaction, { kind: "email", normalizedValue });
    if (known) return { buyerId: known.id, leadId: null };
    const lead = await transaction.lead.findFirst({
      where: { contactEmail: { equals: listener.email, mode: "insensitive" }, stage: { not: "lost" } },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    });
    if (!lead) throw new AppError("customer_unknown", { field: "email" });
    return lockLead(transaction, lead.id);
  }
  return lockLead(transaction, listener.leadId);
}

/** Nobody closes the lead meanwhile. @throws AppError not_found, already_done for one that was lost */
async function lockLead(transaction: Transaction, leadId: string): Promise<Listener> {
  await transaction.$executeRaw`SELECT 1 FROM lead WHERE id = ${leadId} FOR UPDATE`;
  const lead = await transaction.lead.findUnique({ where: { id: leadId } });
  if (!lead) throw new AppError("not_found");
  if (lead.stage === "lost") throw new AppError("already_done");
  return { buyerId: lead.customerId, leadId };
}
