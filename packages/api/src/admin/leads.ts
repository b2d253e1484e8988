import type { TRPCRouterRecord } from "@trpc/server";
import { doneSchema, listLeadsInput, listLeadsOutput, moveLeadInput } from "@worth/contracts";
import { listLeads, moveLead } from "@worth/domain";
import { done } from "../done.ts";
import { staffProcedure } from "../trpc.ts";

export const leads = {
  list: staffProcedure("referrals.read")
    .input(listLeadsInput)
    .output(listLeadsOutput)
    .query(({ ctx, input }) => listLeads(ctx.deps, ctx.actor, input)),
  move: staffProcedure("leads.move")
    .input(moveLeadInput)
    .output(doneSchema)
    .mutation(({ ctx, input }) => done(moveLead(ctx.deps, ctx.actor, input))),
} satisfies TRPCRouterRecord;
