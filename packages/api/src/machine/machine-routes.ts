import {
  enteredMentionOutput,
  getCustomerInput,
  machineValueOutput,
  parseInput,
  tellCallInput,
  tellHeardInput,
  tellMentionInput,
  tellPurchaseInput,
  tellRefundInput,
  tellTicketInput,
  toldCallOutput,
  toldHeardOutput,
  toldPurchaseOutput,
  toldRefundOutput,
  toldTicketOutput,
  type ApiScope,
  type MachineActor,
} from "@worth/contracts";
import {
  getMachineValue,
  tellCall,
  tellHeard,
  tellMention,
  tellPurchase,
  tellRefund,
  tellTicket,
  type KeyedDeps,
  type MachineRequest,
} from "@worth/domain";
import type { z } from "zod";

type Caller = { deps: KeyedDeps; actor: MachineActor };

type Route<Input extends z.ZodObject, Output extends z.ZodObject> = {
  /** Of its texts, and of the operation in the description. */
  name: string;
  path: string;
  scope: ApiScope;
  input: Input;
  output: Output;
};

/** One thing a machine can ask: what it takes, what it answers, and the scope without which it is refused. */
export type MachineRoute = Route<z.ZodObject, z.ZodObject> & {
  method: "GET" | "POST";
  /** Checks what came in and what goes out. @throws AppError */
  answer: (caller: Caller, said: unknown, request: MachineRequest) => Promise<unknown>;
};

/** Tells us something, once for each name a request was given. */
function telling<Input extends z.ZodObject, Output extends z.ZodObject, const Name extends string>(
  route: Route<Input, Output> & { name: Name },
  tell: (
    deps: KeyedDeps,
    actor: MachineActor,
    input: z.infer<Input>,
    request: MachineRequest,
  ) => Promise<z.infer<Output>>,
) {
  return {
    ...route,
    method: "POST",
    answer: async ({ deps, actor }: Caller, said: unknown, request: MachineRequest): Promise<unknown> =>
      route.output.parse(await tell(deps, actor, parseInput(route.input, said), request)),
  } as const;
}

/** Asks us something; what stands in the path is its input. */
function reading<Input extends z.ZodObject, Output extends z.ZodObject, const Name extends string>(
  route: Route<Input, Output> & { name: Name },
  read: (deps: KeyedDeps, actor: MachineActor, input: z.infer<Input>) => Promise<z.infer<Output>>,
) {
  return {
    ...route,
    method: "GET",
    answer: async ({ deps, actor }: Caller, said: unknown): Promise<unknown> =>
      route.output.parse(await read(deps, actor, parseInput(route.input, said))),
  } as const;
}

/** Everything under /api/v1: the edge, the description and the tests go by this table. */
export const machineRoutes = [
  telling(
    {
      name: "tellMention",
      path: "/api/v1/mentions",
      scope: "mentions:write",
      input: tellMentionInput,
      output: enteredMentionOutput,
    },
    tellMention,
  ),
  telling(
    {
      name: "tellCall",
      path: "/api/v1/reference-calls",
      scope: "calls:write",
      input: tellCallInput,
      output: toldCallOutput,
    },
    tellCall,
  ),
  telling(
    {
      name: "tellHeard",
      path: "/api/v1/heard",
      scope: "heard:write",
      input: tellHeardInput,
      output: toldHeardOutput,
    },
    tellHeard,
  ),
  telling(
    {
      name: "tellTicket",
      path: "/api/v1/tickets",
      scope: "tickets:write",
      input: tellTicketInput,
      output: toldTicketOutput,
    },
    tellTicket,
  ),
  telling(
    {
      name: "tellPurchase",
      path: "/api/v1/purchases",
      scope: "purchases:write",
      input: tellPurchaseInput,
      output: toldPurchaseOutput,
    },
    tellPurchase,
  ),
  telling(
    {
      name: "tellRefund",
      path: "/api/v1/refunds",
      scope: "purchases:write",
      input: tellRefundInput,
      output: toldRefundOutput,
    },
    tellRefund,
  ),
  reading(
    {
      name: "getValue",
      path: "/api/v1/customers/{customerId}/value",
      scope: "value:read",
      input: getCustomerInput,
      output: machineValueOutput,
    },
    getMachineValue,
  ),
] as const satisfies readonly MachineRoute[];
