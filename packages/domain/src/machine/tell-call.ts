import type { MachineActor, TellCallInput, ToldCallOutput } from "@worth/contracts";
import type { KeyedDeps } from "../deps.ts";
import { logCall } from "../mentions/reference-calls.ts";
import { answerOnce, type MachineRequest } from "./answer-once.ts";
import { findTold } from "./told-customer.ts";

/** A CRM tells that a customer spoke with somebody who thought about buying. @throws AppError as `logReferenceCall` */
export async function tellCall(
  deps: KeyedDeps,
  actor: MachineActor,
  { customer, ...call }: TellCallInput,
  request: MachineRequest,
): Promise<ToldCallOutput> {
  return answerOnce(deps, actor, request, async (transaction) => {
    const customerId = await findTold(transaction, customer);
    return logCall(transaction, deps, actor, { ...call, customerId });
  });
}
