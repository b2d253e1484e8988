import { AppError, type MachineActor, type TellTicketInput, type ToldTicketOutput } from "@worth/contracts";
import type { Transaction } from "@worth/db";
import type { KeyedDeps } from "../deps.ts";
import { recordTicket } from "../reviews/close-ticket.ts";
import { answerOnce, type MachineRequest } from "./answer-once.ts";
import { findTold } from "./told-customer.ts";

/** A help desk closed a customer's ticket about a product. @throws AppError customer_unknown, product_unknown */
export async function tellTicket(
  deps: KeyedDeps,
  actor: MachineActor,
  { customer, product }: TellTicketInput,
  request: MachineRequest,
): Promise<ToldTicketOutput> {
  return answerOnce(deps, actor, request, async (transaction) => {
    const customerId = await findTold(transaction, customer);
    const productId = await findProduct(transaction, product);
    return recordTicket(transaction, deps, actor, { customerId, productId });
  });
}

async function findProduct(transaction: Transaction, told: TellTicketInput["product"]): Promise<string> {
  const where = "id" in told ? { id: told.id } : { externalRef: told.externalRef };
  const product = await transaction.product.findUnique({ where, select: { id: true } });
  if (!product) throw new AppError("product_unknown", { field: "product" });
  return product.id;
}
