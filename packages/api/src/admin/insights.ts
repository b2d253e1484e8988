import type { TRPCRouterRecord } from "@trpc/server";
import { concentrationOutput, getConcentrationInput } from "@worth/contracts";
import { getConcentration } from "@worth/domain";
import { staffProcedure } from "../trpc.ts";

export const insights = {
  concentration: staffProcedure("insights.read")
    .input(getConcentrationInput)
    .output(concentrationOutput)
    .query(({ ctx, input }) => getConcentration(ctx.deps, ctx.actor, input)),
} satisfies TRPCRouterRecord;
