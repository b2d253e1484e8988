import type { TRPCRouterRecord } from "@trpc/server";
import {
  decideQueueInput,
  decideQueueOutput,
  doneSchema,
  listQueueInput,
  listQueueOutput,
  undoQueueInput,
} from "@worth/contracts";
import { decideQueue, listQueue, undoQueue } from "@worth/domain";
import { done } from "../done.ts";
import { staffProcedure } from "../trpc.ts";

const deciding = staffProcedure("queue.decide");

export const queue = {
  list: staffProcedure("queue.read")
    .input(listQueueInput)
    .output(listQueueOutput)
    .query(({ ctx, input }) => listQueue(ctx.deps, ctx.actor, input)),
  decide: deciding
    .input(decideQueueInput)
    .output(decideQueueOutput)
    .mutation(({ ctx, input }) => decideQueue(ctx.deps, ctx.actor, input)),
  undo: deciding
    .input(undoQueueInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(undoQueue(ctx.deps, ctx.actor, input))),
} satisfies TRPCRouterRecord;
