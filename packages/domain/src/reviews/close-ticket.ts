import {
  AppError,
  createId,
  type CloseTicketInput,
  type MachineActor,
  type StaffActor,
} from "@worth/contracts";
import { inTransaction, type Transaction } from "@worth/db";
import { recordAudit } from "../audit/record-audit.ts";
import { resolveCustomer } from "../customers/resolve-customer.ts";
import type { Deps } from "../deps.ts";

/** Staff closed a customer's ticket about a product: an event after which a review can be asked for. @throws AppError not_found */
export async function closeTicket(deps: Deps, actor: StaffActor, input: CloseTicketInput): Promise<void> {
  await inTransaction(deps.database, (transaction) => recordTicket(transaction, deps, actor, input));
}

/** The same within the transaction of whoever answers for it. */
export async function recordTicket(
  transaction: Transaction,
  { clock }: Pick<Deps, "clock">,
  actor: StaffActor | MachineActor,
  { customerId: askedId, productId }: CloseTicketInput,
): Promise<{ ticketId: string }> {
  const customerId = await resolveCustomer(transaction, askedId);
  if (customerId === null || (await transaction.product.count({ where: { id: productId } })) === 0)
    throw new AppError("not_found");
  const id = createId("closedTicket");
  const { staffId } = actor;
  await transaction.closedTicket.create({
    data: { id, customerId, productId, staffId, occurredAt: clock.now() },
  });
  const subject = { subjectType: "customer", subjectId: customerId };
  await recordAudit(transaction, actor, { action: "ticket.close", ...subject, after: { productId } });
  return { ticketId: id };
}
