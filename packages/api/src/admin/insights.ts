import type { TRPCRouterRecord } from "@trpc/server";
import { concentrationOutput, getConcentrationInput, getLeversInput, leversOutput } from "@worth/contracts";
import { getConcentration, getLevers } from "@worth/domain";
import { staffProcedure } from "../trpc.ts";

export const insights = {
  concentration: staffProcedure("insights.read")
    .input(getConcentrationInput)
    .output(concentrationOutput)
    .query(({ ctx, input }) => getConcentration(ctx.deps, ctx.actor, input)),
  levers: staffProcedure("insights.read")
    .input(getLeversInput)
    .output(leversOutput)
    .query(({ ctx, input }) => getLevers(ctx.deps, ctx.actor, input)),
} satisfies TRPCRouterRecord;
