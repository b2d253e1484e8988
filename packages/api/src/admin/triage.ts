import type { TRPCRouterRecord } from "@trpc/server";
import {
  doneSchema,
  listTriageInput,
  listTriageOutput,
  markTriageInput,
  markTriageOutput,
  undoTriageInput,
} from "@worth/contracts";
import { listTriage, markTriage, undoTriage } from "@worth/domain";
import { done } from "../done.ts";
import { staffProcedure } from "../trpc.ts";

const working = staffProcedure("triage.work");

export const triage = {
  list: staffProcedure("customers.read")
    .input(listTriageInput)
    .output(listTriageOutput)
    .query(({ ctx, input }) => listTriage(ctx.deps, ctx.actor, input)),
  mark: working
    .input(markTriageInput)
    .output(markTriageOutput)
    .mutation(({ ctx, input }) => markTriage(ctx.deps, ctx.actor, input)),
  undo: working
    .input(undoTriageInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(undoTriage(ctx.deps, ctx.actor, input))),
} satisfies TRPCRouterRecord;
