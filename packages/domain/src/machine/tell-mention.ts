import type { EnteredMentionOutput, MachineActor, TellMentionInput } from "@worth/contracts";
import type { KeyedDeps } from "../deps.ts";
import { enterFor } from "../mentions/enter-mention.ts";
import { answerOnce, type MachineRequest } from "./answer-once.ts";
import { findTold } from "./told-customer.ts";

/** A machine saw a customer speak of us; it waits for a person like every mention. @throws AppError as `enterMention` */
export async function tellMention(
  deps: KeyedDeps,
  actor: MachineActor,
  { customer, ...words }: TellMentionInput,
  request: MachineRequest,
): Promise<EnteredMentionOutput> {
  return answerOnce(deps, actor, request, async (transaction) => {
    const customerId = await findTold(transaction, customer);
    return enterFor(transaction, deps, actor, { ...words, customerId });
  });
}
